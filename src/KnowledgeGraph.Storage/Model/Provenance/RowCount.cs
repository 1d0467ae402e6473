namespace KnowledgeGraph.Storage.Model.Provenance;

/// <summary>How many rows of a kind a release has.</summary>
/// <param name="Kind">The kind: what the rows say, in words.</param>
/// <param name="Source">The source that says so; null for all rows of the kind.</param>
/// <param name="Rows">How many.</param>
public sealed record RowCount(string Kind, string? Source, long Rows);
