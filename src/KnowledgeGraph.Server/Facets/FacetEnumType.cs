using GraphQL.Types;
using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Facets;

/// <summary>The facets of one kind of record.</summary>
public abstract class FacetEnumType : EnumerationGraphType
{
    protected FacetEnumType(EntityType type, string description)
    {
        Name = $"{type}Facet";
        Description = description;
        foreach (var facet in RecordFacets.Of(type))
        {
            Add(facet.Name, facet, facet.Description);
        }
    }
}
