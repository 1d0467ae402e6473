using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// Takes out of a ranker what given papers are cited for: links with no other reference, the frequencies of those that have others, and the
/// papers as such.
/// </summary>
internal sealed class OwnPapers
{
    private readonly Dictionary<string, List<int>> _linksOf = [];
    private readonly Dictionary<int, List<string?>> _referencesOf = [];
    private readonly DiseaseRanker _ranker;
    private readonly DiseasePhenotypeLinks _links;
    private readonly IdentifierIndex _identifiers;

    private OwnPapers(DiseaseRanker ranker, GraphImage graph) =>
        (_ranker, _links, _identifiers) = (ranker, graph.DiseasePhenotypes, graph.Identifiers);

    public static OwnPapers Load(ReleaseLease lease, DiseaseRanker ranker)
    {
        var papers = new OwnPapers(ranker, lease.Graph);
        using var context = lease.OpenContext();
        foreach (var statement in context.Set<DiseasePhenotypeStatement>().AsNoTracking().Select(row => new { row.LinkId, row.References }))
        {
            var link = statement.LinkId - 1;
            Of(papers._referencesOf, link).Add(statement.References);
            foreach (var reference in (statement.References ?? string.Empty).Split(';')
                .Where(one => one.StartsWith("PMID:", StringComparison.Ordinal)))
            {
                Of(papers._linksOf, reference).Add(link);
            }
        }

        return papers;
    }

    /// <summary>Whether an annotation of the disease itself cites one of the papers.</summary>
    public bool AreCited(int disease, IReadOnlyList<string> papers) =>
        papers.SelectMany(paper => _linksOf.GetValueOrDefault(paper) ?? []).Any(link => _links.LeftRow(link) == disease);

    public DiseaseRanker Without(IReadOnlyList<string> papers)
    {
        var cited = papers.SelectMany(paper => _linksOf.GetValueOrDefault(paper) ?? []).ToHashSet();
        var alone = cited.Where(link => _referencesOf[link].TrueForAll(references => Cites(references, papers))).ToHashSet();
        var written = papers.Select(paper => _identifiers.Find(EntityType.Citation, paper)?.Row).OfType<int>().ToHashSet();
        return cited.Count == 0 && written.Count == 0 ? _ranker : _ranker.Without(alone, cited, written);
    }

    private static bool Cites(string? references, IReadOnlyList<string> papers) =>
        references is not null && references.Split(';').Intersect(papers, StringComparer.Ordinal).Any();

    private static List<TValue> Of<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
