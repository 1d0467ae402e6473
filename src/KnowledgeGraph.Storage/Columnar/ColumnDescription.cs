namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A column of a table in columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Description">What they mean.</param>
public sealed record ColumnDescription(string Name, ColumnKind Kind, string Description);
