using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class YearFacetType : ObjectGraphType<YearFacet>
{
    public YearFacetType()
    {
        Name = "YearFacet";
        Description = "The number of papers of a year.";
        this.Optional<YearFacet, IntGraphType>("year", "The year; null for papers for which no source gives one.", facet => facet.Year);
        this.Required<YearFacet, IntGraphType>("count", "The number of them.", facet => facet.Count);
    }
}
