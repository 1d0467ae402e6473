using GraphQL.Types;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Citations;

public sealed class MeshHeadingType : ObjectGraphType<CitationMeshHeading>
{
    public MeshHeadingType()
    {
        Name = "MeshHeading";
        Description = "A MeSH heading of a paper.";
        this.Required<CitationMeshHeading, StringGraphType>("descriptor", "The descriptor's name.", heading => heading.Descriptor);
        this.Optional<CitationMeshHeading, StringGraphType>("descriptorUi", "The descriptor's unique id, e.g. D015331, if the record gives "
            + "it.", heading => heading.DescriptorUi);
        this.RequiredList<CitationMeshHeading, StringGraphType>(
            "qualifiers",
            "Qualifier names.",
            heading => heading.Qualifiers?.Split('|') ?? []);
        this.Required<CitationMeshHeading, BooleanGraphType>(
            "isMajorTopic",
            "Whether it is a main subject of the paper.",
            heading => heading.IsMajorTopic);
    }
}
