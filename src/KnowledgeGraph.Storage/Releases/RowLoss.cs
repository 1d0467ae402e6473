namespace KnowledgeGraph.Storage.Releases;

/// <summary>A count that is lower in a release than in another.</summary>
/// <param name="Kind">The kind of row, in words.</param>
/// <param name="Source">The source of the rows; null for all sources.</param>
/// <param name="Before">The number of rows in the other release.</param>
/// <param name="After">The number of rows in the release.</param>
public sealed record RowLoss(string Kind, string? Source, long Before, long After);
