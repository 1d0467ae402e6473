using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Paging;

/// <summary>The field that edges of an ontology's own lists have in addition to the term.</summary>
public static class DepthField
{
    public static void AddDepth<TNode>(this EdgeType<TNode> type)
        where TNode : IGraphType =>
        type.Optional<RowEdge, IntGraphType>(
            "depth", "The number of steps from the term whose ancestors or descendants are listed, by the shortest path; null in other "
                + "lists.", edge => edge.Depth);
}
