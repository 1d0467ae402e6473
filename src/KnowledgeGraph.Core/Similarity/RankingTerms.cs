using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>The terms that a user names for a ranking, found in an image. Terms are rows of the phenotype table, each once.</summary>
/// <param name="Observed">Terms that were seen, except useless ones.</param>
/// <param name="Excluded">Terms that were looked for and not seen.</param>
/// <param name="Given">The record found for each text, observed terms first.</param>
/// <param name="GivenAsObserved">The number of texts that were given as observed.</param>
/// <param name="Contradicted">Terms given as excluded that are left out because they, or narrower terms, were observed.</param>
public sealed record RankingTerms(
    IReadOnlyList<int> Observed,
    IReadOnlyList<int> Excluded,
    IReadOnlyList<FoundRecord> Given,
    int GivenAsObserved,
    IReadOnlyList<int> Contradicted)
{
    /// <summary>Terms that were seen, and are left out because they do not distinguish diseases.</summary>
    public IReadOnlyList<int> Useless { get; init; } = [];

    /// <summary>
    /// Texts that are left out: they mean no single term of the image, or only a withdrawn one, which has no place in the hierarchy.
    /// </summary>
    public IEnumerable<FoundRecord> LeftOut => Given.Where(found => !found.IsLive);

    /// <summary>The members of <see cref="LeftOut"/> that were given as excluded.</summary>
    public IEnumerable<FoundRecord> LeftOutOfExcluded => Given.Skip(GivenAsObserved).Where(found => !found.IsLive);

    /// <summary>Looks terms up by any identifier or name.</summary>
    public static RankingTerms Find(GraphImage graph, IEnumerable<string> observed, IEnumerable<string> excluded)
    {
        List<FoundRecord> given = [.. observed.Select(term => graph.Records.Find(term, EntityType.Phenotype))];
        var count = given.Count;
        given.AddRange(excluded.Select(term => graph.Records.Find(term, EntityType.Phenotype)));
        var seen = Rows(given.Take(count));
        var missing = Rows(given.Skip(count));
        var contradicted = missing.FindAll(term => seen.Exists(other => graph.PhenotypeHierarchy.IsA(other, term)));
        var (used, useless) = UselessTerms.Divide(graph, seen);
        return new RankingTerms(used, missing.FindAll(term => !contradicted.Contains(term)), given, count, contradicted)
        {
            Useless = useless,
        };
    }

    /// <summary>The phenotypes of a disease, to rank other diseases that are like it.</summary>
    public static RankingTerms Like(GraphImage graph, int diseaseRow)
    {
        var (used, useless) = UselessTerms.Divide(graph, graph.Ranker.PhenotypesOf(diseaseRow));
        return new RankingTerms(used, [], [], GivenAsObserved: 0, []) { Useless = useless };
    }

    private static List<int> Rows(IEnumerable<FoundRecord> found) =>
        [.. found.Where(record => record.IsLive).Select(record => record.Row).Distinct()];
}
