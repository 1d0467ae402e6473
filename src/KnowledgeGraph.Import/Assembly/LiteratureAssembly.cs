using KnowledgeGraph.Core.Citations.Filters;
using KnowledgeGraph.Core.Citations.Queries;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Reads every paper once: by the filters for its sections, and for the diseases it is linked to.</summary>
internal sealed class LiteratureAssembly(FactBase facts, ReleaseContent content, FileReport report)
{
    private readonly PaperClassifier _classifier = new(facts.Mesh);

    public void Build()
    {
        content.FilterClauses.AddRange(PaperClassifier.Clauses);
        var names = new DiseaseNameCatalog(content);
        var linksOf = LinksByPaper();
        foreach (var citation in content.Citations)
        {
            var links = linksOf[citation.Id];
            var paper = Prepare(citation.Pmid);
            if (paper is not null)
            {
                Classify(citation.Id, paper);
            }

            foreach (var link in links)
            {
                link.RelevanceBasis = paper is null ? RelevanceBasis.Unread : names[link.DiseaseId].In(paper);
                link.Relevance = LinkRelevance.Of(link.RelevanceBasis, links.Count);
            }
        }

        report.Note(facts.Mesh.IsEmpty
            ? "no MeSH descriptors were imported: [mh] and [pt] find the descriptor itself, not those below it"
            : $"[mh] and [pt] are exploded by the tree of {facts.Mesh.Count} MeSH descriptors");
    }

    private void Classify(int citationId, SearchedCitation paper)
    {
        report.Count();
        foreach (var clause in _classifier.Classify(paper))
        {
            report.Here.Load();
            content.CitationFilterMatches.Add(new CitationFilterMatch
            {
                Id = content.CitationFilterMatches.Count + 1,
                CitationId = citationId,
                Category = clause.Category,
                Breadth = clause.Breadth,
                ClauseId = clause.Id,
            });
        }
    }

    private SearchedCitation? Prepare(int pmid)
    {
        var title = facts.Citations.Titles.GetValueOrDefault(pmid);
        if (facts.Citations.Records.TryGetValue(pmid, out var entry))
        {
            return new SearchedCitation(TextOf(entry.Record, title));
        }

        return title is null ? null : new SearchedCitation(new CitationText { Title = title });
    }

    private static CitationText TextOf(PubMedCitation record, string? otherTitle) => new()
    {
        Title = record.Title ?? otherTitle,
        Abstract = record.Abstract,
        Keywords = record.Keywords,
        MeshHeadings = [.. record.MeshHeadings.Select(HeadingOf)],
        PublicationTypes = record.PublicationTypes,
        Substances = record.Substances,
        SupplementaryConcepts = [.. record.SupplementaryConcepts.Select(HeadingOf)],
        Journal = record.Journal,
    };

    private static MeshHeadingText HeadingOf(PubMedMeshHeading heading) =>
        new(heading.Descriptor, heading.DescriptorUi, heading.Qualifiers, heading.IsMajorTopic);

    // By counting, not by a list for every paper: there are millions of either.
    private PaperLinks LinksByPaper() => new(content.DiseaseCitations, content.Citations.Count);
}
