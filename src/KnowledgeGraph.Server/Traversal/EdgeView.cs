using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Traversal;

/// <summary>An edge with the image it is of.</summary>
public sealed record EdgeView(GraphImage Graph, GraphEdge Edge)
{
    public EdgeKind Kind => Edge.Kind;

    public EntityNode From => EntityNode.Of(Graph, Edge.From.Type, Edge.From.Row);

    public EntityNode To => EntityNode.Of(Graph, Edge.To.Type, Edge.To.Row);

    public bool IsNegated => Graph.IsNegated(Kind, Edge.Link);
}
