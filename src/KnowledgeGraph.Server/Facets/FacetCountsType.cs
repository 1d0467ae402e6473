using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Facets;

public sealed class FacetCountsType : ObjectGraphType<CountedFacet>
{
    public FacetCountsType()
    {
        Name = "FacetCounts";
        Description = "How often the values of one property occur in a list.";
        this.Required<CountedFacet, StringGraphType>("by", "The property, as the argument names it.", facet => facet.Facet.Name);
        this.Required<CountedFacet, IntGraphType>("distinctCount", "The number of distinct values.", facet => facet.Counts.Values.Count);
        this.Required<CountedFacet, IntGraphType>(
            "missingCount",
            "The number of rows in the list without a value.",
            facet => facet.Counts.Missing);
        this.RequiredList<CountedFacet, FacetValueType>(
                "values",
                "The most frequent values; equally frequent ones are in the order of their labels. A row with several values counts "
                    + "for each, "
                    + "so that the counts may add up to more than the number of rows.",
                CountedValue.Of)
            .ListSize(assumedSize: FacetFields.DefaultValues);
    }
}
