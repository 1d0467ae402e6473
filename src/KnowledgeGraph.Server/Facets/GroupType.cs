using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Facets;

/// <summary>A group of the rows of a list, named after its edges: GenesEdge gives GenesGroup.</summary>
public sealed class GroupType<TNode, TEdge> : ObjectGraphType<CountedValue>
    where TNode : IGraphType
    where TEdge : EdgeType<TNode>
{
    private const string First = "first";
    private const int DefaultRows = 3;

    public GroupType()
    {
        Name = typeof(TEdge).Name[..^"EdgeType".Length] + "Group";
        Description = "The rows of a list that have one value of a property in common, or that have none.";
        this.Optional<CountedValue, StringGraphType>(
            "value",
            "The value as filters take it: a text, an enum constant, or the CURIE of a term; null for the rows without a value.",
            group => group.Value?.Text);
        this.Optional<CountedValue, StringGraphType>(
            "label", "The value in words; null for the rows without a value.", group => group.Value?.Label);
        this.Optional<CountedValue, EntityInterface>("term", "The term, if the value is one; otherwise null.", group => group.Term);
        this.Required<CountedValue, IntGraphType>("count", "The number of rows of the group.", group => group.Count);
        this.OptionalBy<CountedValue, ListGraphType<NonNullGraphType<TNode>>>(
                "nodes",
                "The first records of the group, in the order of the list.",
                context => context.Source.First(FacetFields.Size(context, First), context.Request().Work).Nodes)
            .Argument<IntGraphType>(First, "The number of records to return.", argument => argument.DefaultValue = DefaultRows)
            .Cost(CostWeights.Loaded)
            .ListSize([First]);
        this.OptionalBy<CountedValue, ListGraphType<NonNullGraphType<TEdge>>>(
                "edges",
                "The first edges of the group, in the order of the list; their cursors are places in the list.",
                context => context.Source.First(FacetFields.Size(context, First), context.Request().Work).Edges)
            .Argument<IntGraphType>(First, "The number of edges to return.", argument => argument.DefaultValue = DefaultRows)
            .Cost(CostWeights.Loaded)
            .ListSize([First]);
    }
}
