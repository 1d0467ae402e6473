using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Server.Traversal;

/// <summary>The result of a search for paths, with the image.</summary>
public sealed record PathResult(GraphImage Graph, PathsFound Found)
{
    public IEnumerable<PathView> Paths => Found.Paths.Select(path => new PathView(Graph, path));

    public bool IsTruncated => Found.IsTruncated;
}
