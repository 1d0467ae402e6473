namespace KnowledgeGraph.Core.Traversal;

/// <summary>What a search for paths found.</summary>
/// <param name="Paths">Fewest steps first.</param>
/// <param name="IsTruncated">True if a cap, not the graph, ended the search, so that there may be more.</param>
public sealed record PathsFound(IReadOnlyList<GraphPath> Paths, bool IsTruncated);
