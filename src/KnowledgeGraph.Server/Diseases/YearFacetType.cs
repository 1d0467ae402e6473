using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class YearFacetType : ObjectGraphType<YearFacet>
{
    public YearFacetType()
    {
        Name = "YearFacet";
        Description = "How many papers of a year.";
        this.Optional<YearFacet, IntGraphType>("year", "The year; null for papers whose year no source gives.", facet => facet.Year);
        this.Required<YearFacet, IntGraphType>("count", "How many.", facet => facet.Count);
    }
}
