using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Model.Citations;

/// <summary>The filter and sort fields of a paper's MeSH headings.</summary>
public static class MeshHeadingShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<CitationMeshHeading>("MeshHeading", "MeSH headings of a paper", fields => fields
            .Text("descriptor", "The descriptor's name.", heading => heading.Descriptor)
            .Boolean("isMajorTopic", "Whether the descriptor or one of its qualifiers is a major topic.", heading => heading.IsMajorTopic));
}
