using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Citations;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>The filter and sort fields of the links between diseases and papers.</summary>
public static class DiseaseCitationShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<DiseaseCitation>("DiseaseCitation", "links between a disease and a paper", fields => fields
            .Record("disease", "The disease.", () => DiseaseShape.Shape, link => link.DiseaseId)
            .Record("citation", "The paper.", () => CitationShape.Shape, link => link.CitationId)
            .EnumerationOf<DiseaseCitationCategory, CitationFilterMatch, CitationCategory>(
                "category",
                "Any section of the record's literature that the paper is in.",
                row => row.Category,
                row => row.LinkId,
                match => match.Category,
                match => match.CitationId,
                link => link.CitationId)
            .RealNumber("relevance", "How much the paper is about the disease, between 0 and 1.", link => link.Relevance));
}
