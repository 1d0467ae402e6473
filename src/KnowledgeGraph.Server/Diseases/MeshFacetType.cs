using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class MeshFacetType : ObjectGraphType<MeshFacet>
{
    public MeshFacetType()
    {
        Name = "MeshFacet";
        Description = "How many papers have a MeSH major topic.";
        this.Required<MeshFacet, StringGraphType>("descriptor", "The descriptor's name.", facet => facet.Descriptor);
        this.Required<MeshFacet, IntGraphType>("count", "How many.", facet => facet.Count);
    }
}
