using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Paging;

/// <summary>An edge: cursor and node; heirs add what is said about the link. The name is the class's, less <c>Type</c>.</summary>
public abstract class EdgeType<TNode> : ObjectGraphType<RowEdge>
    where TNode : IGraphType
{
    protected EdgeType(string description)
    {
        Name = GetType().Name[..^"Type".Length];
        Description = description;
        this.Required<RowEdge, StringGraphType>("cursor", "The edge's place in the list, for after and before.", edge => edge.Cursor);
        this.Required<RowEdge, TNode>("node", "The record at the far end.", edge => edge.Node);
    }
}
