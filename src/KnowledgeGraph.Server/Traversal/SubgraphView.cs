using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Server.Traversal;

/// <summary>A neighbourhood with the image.</summary>
public sealed record SubgraphView(GraphImage Graph, Neighbourhood Found)
{
    public IEnumerable<EntityNode> Nodes => Found.Nodes.Select(node => EntityNode.Of(Graph, node.Type, node.Row));

    public IEnumerable<EdgeView> Edges => Found.Edges.Select(edge => new EdgeView(Graph, edge));

    public bool IsTruncated => Found.IsTruncated;
}
