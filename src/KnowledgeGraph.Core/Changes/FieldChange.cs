namespace KnowledgeGraph.Core.Changes;

/// <summary>A value that has changed.</summary>
/// <param name="Field">The name of the schema's field.</param>
/// <param name="Before">The old value; null for none.</param>
/// <param name="After">The new value; null for none.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
