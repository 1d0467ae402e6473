using GraphQL.Types;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class FacetType : ObjectGraphType<Facet>
{
    public FacetType()
    {
        Name = "Facet";
        Description = "How many records of a kind.";
        this.Required<Facet, EntityTypeEnumType>("type", "The kind.", facet => facet.Type);
        this.Required<Facet, IntGraphType>("count", "How many.", facet => facet.Count);
    }
}
