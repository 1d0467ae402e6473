namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A column of a columnar table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="Description">The meaning of its values.</param>
public sealed record ColumnDescription(string Name, ColumnKind Kind, string Description);
