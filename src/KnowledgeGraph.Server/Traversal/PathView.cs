using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Server.Traversal;

/// <summary>A path with the image it is of.</summary>
public sealed record PathView(GraphImage Graph, GraphPath Path)
{
    public int Length => Path.Edges.Count;

    public IEnumerable<EntityNode> Nodes => Path.Nodes.Select(node => EntityNode.Of(Graph, node.Type, node.Row));

    public IEnumerable<EdgeView> Edges => Path.Edges.Select(edge => new EdgeView(Graph, edge));

    public string Explanation => PathSentence.Of(Graph, Path);
}
