namespace KnowledgeGraph.Core.Traversal;

/// <summary>The result of a search for paths.</summary>
/// <param name="Paths">The paths, fewest steps first.</param>
/// <param name="IsTruncated">True if a cap, not the graph, ended the search, so that there may be more.</param>
public sealed record PathsFound(IReadOnlyList<GraphPath> Paths, bool IsTruncated);
