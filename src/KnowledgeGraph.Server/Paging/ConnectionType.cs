using GraphQL.Types;

namespace KnowledgeGraph.Server.Paging;

/// <summary>A connection that says nothing of the whole list but its length.</summary>
public sealed class ConnectionType<TNode, TEdge> : PagedConnectionType<TNode, TEdge>
    where TNode : IGraphType
    where TEdge : EdgeType<TNode>;
