using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class MeshFacetType : ObjectGraphType<MeshFacet>
{
    public MeshFacetType()
    {
        Name = "MeshFacet";
        Description = "The number of papers with a MeSH major topic.";
        this.Required<MeshFacet, StringGraphType>("descriptor", "The descriptor's name.", facet => facet.Descriptor);
        this.Required<MeshFacet, IntGraphType>("count", "The number of them.", facet => facet.Count);
    }
}
