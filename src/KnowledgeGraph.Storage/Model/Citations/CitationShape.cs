using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Diseases;
using KnowledgeGraph.Storage.Model.Genes;

namespace KnowledgeGraph.Storage.Model.Citations;

/// <summary>The filter and sort fields of papers.</summary>
public static class CitationShape
{
    public static readonly FilterShape Shape = FilterShape.Of<Citation>("Citation", "papers", fields => fields
        .Identifier("pmid", "The PubMed identifier (PMID).", citation => citation.Pmid, EntityType.Citation, CuriePrefix.Pmid)
        .Identifier("doi", "Bare DOI.", citation => citation.Doi, EntityType.Citation, CuriePrefix.Doi)
        .Text("title", "Title.", citation => citation.Title)
        .Text("journal", "Journal, ISO abbreviation.", citation => citation.Journal)
        .WholeNumber("year", "Year of publication.", citation => citation.Year)
        .Texts<CitationPublicationType>("publicationTypes", "MeSH publication types.", type => type.Name, type => type.CitationId)
        .Texts<CitationMeshHeading>("mesh", "MeSH descriptors.", heading => heading.Descriptor, heading => heading.CitationId)
        .Links<CitationMeshHeading>(
            "meshHeadings",
            "MeSH headings, with conditions on the descriptor and the weight of the same heading.",
            () => MeshHeadingShape.Shape,
            heading => heading.CitationId)
        .Boolean("isFreeFullText", "Whether the paper is free in PMC.", citation => citation.IsFreeFullText)
        .Boolean("isRetracted", "Whether the paper is retracted.", citation => citation.IsRetracted)
        .Count<DiseaseCitation>("diseaseCount", "The number of diseases.", link => link.CitationId)
        .Count<GeneCitation>("geneCount", "The number of genes.", link => link.CitationId)
        .Links<DiseaseCitation>("diseases", "Links to diseases.", () => DiseaseCitationShape.Shape, link => link.CitationId)
        .Links<GeneCitation>("genes", "Links to genes.", () => GeneCitationShape.Shape, link => link.CitationId));

    /// <summary>
    /// Whether the field comes from PubMed's record of the paper: a paper that is linked to but has no such record lacks it.
    /// </summary>
    public static bool IsOfRecord(FilterField field) => field.Name is not "pmid"
        && field is not (LinksField { Name: not "meshHeadings" } or ScalarField { Counted: not null });
}
