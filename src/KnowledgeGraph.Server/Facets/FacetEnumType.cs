using GraphQL.Types;
using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

/// <summary>The facets of one kind of record, or of one kind of link.</summary>
public abstract class FacetEnumType : EnumerationGraphType
{
    protected FacetEnumType(EntityType type, string description)
        : this($"{type}Facet", description, RecordFacets.Of(type))
    {
    }

    protected FacetEnumType(string name, string description, IEnumerable<Facet> facets)
    {
        Name = name;
        Description = description;
        foreach (var facet in facets)
        {
            Add(facet.Name, facet, facet.Description);
        }
    }
}
