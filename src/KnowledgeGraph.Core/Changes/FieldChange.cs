namespace KnowledgeGraph.Core.Changes;

/// <summary>A value that is another one.</summary>
/// <param name="Field">What it is of, by the name of the schema's field.</param>
/// <param name="Before">The old value; null for none.</param>
/// <param name="After">The new value; null for none.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
