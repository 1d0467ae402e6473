namespace KnowledgeGraph.Storage.Model.Provenance;

/// <summary>The number of rows of a kind in a release.</summary>
/// <param name="Kind">The kind: what the rows say, in words.</param>
/// <param name="Source">The source that says so; null for all rows of the kind.</param>
/// <param name="Rows">The number of rows.</param>
public sealed record RowCount(string Kind, string? Source, long Rows);
