using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>The terms that people name for a ranking, found in an image. Terms are rows of the phenotype table, each once.</summary>
/// <param name="Observed">Terms that were seen, but for the useless ones.</param>
/// <param name="Excluded">Terms that were looked for and not seen.</param>
/// <param name="Given">What every text was found to mean, those of what was seen first.</param>
/// <param name="GivenAsObserved">How many of the texts were given as seen.</param>
/// <param name="Contradicted">Terms named as excluded that are left out, because they, or something below them, were observed.</param>
public sealed record RankingTerms(
    IReadOnlyList<int> Observed, IReadOnlyList<int> Excluded, IReadOnlyList<FoundRecord> Given, int GivenAsObserved, IReadOnlyList<int> Contradicted)
{
    /// <summary>Terms that were seen, and are left out because no disease can be told from another by them.</summary>
    public IReadOnlyList<int> Useless { get; init; } = [];

    /// <summary>What means no single term of the image, or only a withdrawn one, which has no place in the hierarchy: it is left out.</summary>
    public IEnumerable<FoundRecord> LeftOut => Given.Where(found => !found.IsLive);

    /// <summary>Those of <see cref="LeftOut"/> that were given as excluded.</summary>
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
        return new RankingTerms(used, missing.FindAll(term => !contradicted.Contains(term)), given, count, contradicted) { Useless = useless };
    }

    /// <summary>The phenotypes of a disease, by which others are ranked that are like it.</summary>
    public static RankingTerms Like(GraphImage graph, int diseaseRow)
    {
        var (used, useless) = UselessTerms.Divide(graph, graph.Ranker.PhenotypesOf(diseaseRow));
        return new RankingTerms(used, [], [], GivenAsObserved: 0, []) { Useless = useless };
    }

    private static List<int> Rows(IEnumerable<FoundRecord> found) => [.. found.Where(record => record.IsLive).Select(record => record.Row).Distinct()];
}
