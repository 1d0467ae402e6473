using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The summary of the sources' validities for one gene and disease.</summary>
/// <param name="Validity">ClinGen's best if it has curated the pair, otherwise the best of all; null if no source assigns one.</param>
/// <param name="IsNegated">True if the evidence is against the pair.</param>
/// <param name="SourcesDisagree">True if curators assign different validities.</param>
internal readonly record struct ValiditySummary(GeneValidity? Validity, bool IsNegated, bool SourcesDisagree)
{
    public static ValiditySummary Of(IReadOnlyList<DiseaseGeneFact> facts)
    {
        // The best validity of each curator counts, because ClinGen curates a pair once for each mode of inheritance.
        var byCurator = facts.Where(fact => fact.Validity is not null)
            .GroupBy(CuratorOf, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, Best, StringComparer.Ordinal);
        if (byCurator.Count == 0)
        {
            return default;
        }

        var shown = byCurator.TryGetValue(SourceCatalog.ClinGen, out var curated) ? curated : byCurator.Values.Min();
        return new ValiditySummary(shown, GeneValidities.IsDoubted(shown), Disagree([.. byCurator.Values.Distinct()]));
    }

    // GenCC passes on the assertions of its submitters, some of which are sources themselves.
    private static string CuratorOf(DiseaseGeneFact fact) => (fact.Source, fact.AssertedBy) switch
    {
        (SourceCatalog.GenCC, "G2P") => SourceCatalog.GeneToPhenotype,
        (SourceCatalog.GenCC, { } submitter) => submitter,
        var (source, _) => source,
    };

    // A curator's own file takes precedence over GenCC's copy.
    private static GeneValidity Best(IEnumerable<DiseaseGeneFact> same)
    {
        var own = same.Where(fact => fact.Source != SourceCatalog.GenCC).ToList();
        return (own.Count > 0 ? own : same).Min(fact => fact.Validity!.Value);
    }

    // Supportive is used by submitters that do not distinguish definitive, strong and moderate.
    private static bool Disagree(IReadOnlyList<GeneValidity> words)
    {
        var graded = words.Where(word => word != GeneValidity.Supportive).ToList();
        return graded.Count > 1 || (graded.Count < words.Count && graded.Exists(word => word > GeneValidity.Supportive));
    }
}
