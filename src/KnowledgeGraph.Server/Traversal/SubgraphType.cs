using GraphQL.Types;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

public sealed class SubgraphType : ObjectGraphType<SubgraphView>
{
    public SubgraphType()
    {
        Name = "Subgraph";
        Description = "A part of the graph: records and the links among them.";
        this.RequiredList<SubgraphView, EntityInterface>(
            "nodes", "The records asked about first, then the nearest; among these, the ones with more links to nearer records "
                + "come first.", subgraph => subgraph.Nodes);
        this.RequiredList<SubgraphView, GraphEdgeType>(
            "edges",
            "The links among the nodes, negated ones included.",
            subgraph => subgraph.Edges);
        this.Required<SubgraphView, BooleanGraphType>(
            "truncated",
            "Whether a limit, not the graph, ended the search.",
            subgraph => subgraph.IsTruncated);
    }
}
