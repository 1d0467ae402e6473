namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A column of a columnar table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="Description">The meaning of its values.</param>
/// <param name="References">The key that it refers to, as <c>table/column</c>; null if it refers to none.</param>
public sealed record ColumnDescription(string Name, ColumnKind Kind, string Description, string? References = null);
