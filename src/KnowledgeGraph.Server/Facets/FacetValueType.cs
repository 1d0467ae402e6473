using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Facets;

public sealed class FacetValueType : ObjectGraphType<CountedValue>
{
    private const string First = "first";

    public FacetValueType()
    {
        Name = "FacetValue";
        Description = "One value, and how many rows of the list have it.";
        this.Required<CountedValue, StringGraphType>(
            "value",
            "The value as filters take it: a text, an enum constant, or the CURIE of a term.",
            value => value.Value!.Text);
        this.Required<CountedValue, StringGraphType>("label", "The value in words.", value => value.Value!.Label);
        this.Required<CountedValue, IntGraphType>("count", "The number of rows that have the value.", value => value.Count);
        this.Optional<CountedValue, EntityInterface>("term", "The term, if the value is one; otherwise null.", value => value.Term);
        this.OptionalBy<CountedValue, ListGraphType<NonNullGraphType<EntityInterface>>>(
                "records", "The first records of the list that have the value.", context => context.Source
                    .First(FacetFields.Size(context, First), context.Request().Work).Nodes)
            .Argument<IntGraphType>(First, "The number of records to return.", argument => argument.DefaultValue = 3)
            .Cost(CostWeights.Loaded)
            .ListSize([First]);
    }
}
