using GraphQL.Types;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class FacetType : ObjectGraphType<Facet>
{
    public FacetType()
    {
        Name = "Facet";
        Description = "The number of records of a kind.";
        this.Required<Facet, EntityTypeEnumType>("type", "The kind.", facet => facet.Type);
        this.Required<Facet, IntGraphType>("count", "The number of them.", facet => facet.Count);
    }
}
