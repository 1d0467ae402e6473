using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Literature.Filters;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Makes papers and their links in two steps, with the reading of PubMed's records in between: first it collects the papers and their
/// links, then, when the dates are known, it puts the links in order.
/// </summary>
internal sealed class PaperAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    private readonly LinkStatements _statements = new(sources);
    private LinkGroups<(int Record, int Citation), DiseaseCitationFact> _ofDiseases = null!;
    private LinkGroups<(int Record, int Citation), DiseaseCitationFact> _ofGenes = null!;
    private PaperLinks _diseaseLinks = null!;
    private PaperLinks _geneLinks = null!;

    /// <summary>Finds every paper that a link or a statement refers to, and numbers the papers and their links.</summary>
    public void Collect()
    {
        foreach (var (pmid, (into, _)) in facts.Citations.Merged)
        {
            keys.Citations.Merge(pmid, into);
            if (facts.Citations.FreeFullText.Contains(pmid))
            {
                facts.Citations.FreeFullText.Add(into);
            }
        }

        var lists = new List<ListedPapers>();
        foreach (var list in facts.Listings.All)
        {
            var row = new CitationList { Id = lists.Count + 1, SourceId = sources[list.Source], Evidence = list.Evidence };
            content.CitationLists.Add(row);
            lists.Add(ListedPapers.Resolve(list, row.Bit(), keys));
            lists[^1].AddTo(keys.Citations);
        }

        foreach (var pmid in facts.DiseaseCitations.Select(fact => fact.Pmid).Concat(Referenced()).Where(Pmid.IsPmid))
        {
            keys.Citations.Add(pmid);
        }

        keys.Citations.Number();
        foreach (var (pmid, citation) in keys.Citations.Merged())
        {
            content.MergedCitations.Add(new MergedCitation { Id = content.MergedCitations.Count + 1, Pmid = pmid, CitationId = citation });
            facts.Citations.Merged[pmid].Origin.Load();
        }

        // OMIM entries are diseases or genes; the papers of an entry go to the one that it is.
        var isGene = facts.DiseaseCitations.ToLookup(fact => keys.Disease(fact.Disease) is null && keys.Gene(fact.Disease) is not null);
        _ofDiseases = Groups(isGene[false], keys.Disease);
        _ofGenes = Groups(isGene[true], keys.Gene);
        _diseaseLinks = PaperLinks.Build(keys.Citations, lists.ConvertAll(list => (list, list.Diseases)), _ofDiseases.Keys);
        _geneLinks = PaperLinks.Build(keys.Citations, lists.ConvertAll(list => (list, list.Genes)), _ofGenes.Keys);
        lists.ForEach(list => list.List.Clear());
    }

    /// <summary>Prepares for reading the papers' records.</summary>
    /// <param name="report">The report of the literature filters.</param>
    /// <param name="spool">The path of the spool's file, which is deleted with the content.</param>
    /// <param name="today">The current day as yyyymmdd: a paper that PMC releases later is not free yet.</param>
    public PaperIntake Open(FileReport report, string spool, int today)
    {
        content.FilterClauses.AddRange(PaperClassifier.Clauses);
        var records = new PaperSpool(spool, keys.Citations.Count);
        content.Papers = new PaperStore(keys.Citations, facts.Citations.FreeFullText, today, records);
        report.Otherwise = "a paper that no filter puts into a section";
        report.Note(facts.Mesh.IsEmpty
            ? "no MeSH descriptors were imported: [mh] and [pt] find the descriptor itself, not those below it"
            : $"[mh] and [pt] are exploded by the tree of {facts.Mesh.Count} MeSH descriptors");
        return new PaperIntake(facts, keys, _diseaseLinks, new DiseaseNameCatalog(content), report, records);
    }

    /// <summary>Puts the links in order, the newest papers first, and makes the rows of the statements about them.</summary>
    public void Order(PaperIntake read)
    {
        var newestFirst = NewestFirst(read.DateKeys);
        var papers = _diseaseLinks;
        content.DiseaseCitations = new LinkRows<DiseaseCitation>(
            new RecordPapers(papers, read.Basis, content.Diseases.Count, newestFirst),
            link => new DiseaseCitation
            {
                Id = link.Id,
                DiseaseId = link.Record,
                CitationId = link.Citation,
                ListedIn = link.Lists,
                RelevanceBasis = (RelevanceBasis)link.Basis,
                Relevance = LinkRelevance.Of((RelevanceBasis)link.Basis, papers.Of(link.Citation) is var (from, to) ? to - from : 0),
            });
        content.GeneCitations = new LinkRows<GeneCitation>(
            new RecordPapers(_geneLinks, [], content.Genes.Count, newestFirst),
            link => new GeneCitation { Id = link.Id, GeneId = link.Record, CitationId = link.Citation, ListedIn = link.Lists });
        foreach (var (id, group) in Stated(content.DiseaseCitations.Links, _ofDiseases))
        {
            _statements.Add(
                content.DiseaseCitationStatements,
                id,
                group,
                fact => new DiseaseCitationStatement { Evidence = fact.Evidence, References = fact.References, StatedOf = fact.Disease });
            AddSections(id, group);
        }

        foreach (var (id, group) in Stated(content.GeneCitations.Links, _ofGenes))
        {
            _statements.Add(
                content.GeneCitationStatements,
                id,
                group,
                fact => new GeneCitationStatement { Evidence = fact.Evidence, StatedOf = fact.Disease });
        }
    }

    private LinkGroups<(int Record, int Citation), DiseaseCitationFact> Groups(
        IEnumerable<DiseaseCitationFact> stated,
        Func<string, int?> recordOf) => new(
        stated,
        new(
            fact => recordOf(fact.Disease) is { } record && keys.Citations.Of(fact.Pmid) is { } citation ? (record, citation) : null,
            fact => fact with { Pmid = 0 },
            fact => fact.Origin.Miss("neither a disease nor a gene of the release", () => $"{fact.Disease} {CuriePrefix.Pmid}:{fact.Pmid}"),
            // A paper is mostly only a part of its record's content, so a repeated one still counts as loaded.
            fact => fact.Origin.Load()));

    private IEnumerable<int> Referenced()
    {
        var references = facts.DiseaseGenes.Select(fact => fact.References)
            .Concat(facts.DiseasePhenotypes.Select(fact => fact.References))
            .Concat(facts.Inheritance.Select(fact => fact.References));
        foreach (var reference in references.OfType<string>().Distinct().SelectMany(text => text.Split(';')))
        {
            if (reference.StartsWith("PMID:", StringComparison.Ordinal) && Pmid.TryParse(reference, out var pmid))
            {
                yield return pmid;
            }
        }
    }

    private static int[] NewestFirst(int[] dateKeys)
    {
        var order = new ulong[dateKeys.Length - 1];
        for (var citation = 1; citation < dateKeys.Length; citation++)
        {
            order[citation - 1] = ((ulong)(uint)(int.MaxValue - dateKeys[citation]) << 32) | (uint)citation;
        }

        Array.Sort(order);
        return Array.ConvertAll(order, entry => (int)(entry & uint.MaxValue));
    }

    private static IEnumerable<(int Id, IReadOnlyList<DiseaseCitationFact> Facts)> Stated(
        RecordPapers links, LinkGroups<(int Record, int Citation), DiseaseCitationFact> groups) =>
        links.All().Where(link => link.IsStated).Select(link => (link.Id, groups[(link.Record, link.Citation)]));

    private void AddSections(int linkId, IReadOnlyList<DiseaseCitationFact> group)
    {
        foreach (var fact in group.Where(fact => fact.Category is not null).OrderBy(fact => fact.Category)
            .DistinctBy(fact => fact.Category))
        {
            content.DiseaseCitationCategories.Add(new DiseaseCitationCategory
            {
                Id = content.DiseaseCitationCategories.Count + 1,
                LinkId = linkId,
                Category = fact.Category!.Value,
                Breadth = FilterBreadth.Curated,
                Matched = fact.Source,
                Rank = fact.Rank,
            });
        }
    }
}
