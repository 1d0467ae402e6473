namespace KnowledgeGraph.Storage.Releases;

/// <summary>What a release has less of than another.</summary>
/// <param name="Kind">The kind of row, in words.</param>
/// <param name="Source">The source that says so; null for all.</param>
/// <param name="Before">Rows of the other.</param>
/// <param name="After">Rows of the release.</param>
public sealed record RowLoss(string Kind, string? Source, long Before, long After);
