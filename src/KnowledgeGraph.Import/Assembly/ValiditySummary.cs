using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>What the sources' validities of one gene and disease come to.</summary>
/// <param name="Validity">ClinGen's best where it has curated the pair, else the best there is; null if no source assigns one.</param>
/// <param name="IsNegated">The evidence is against the pair.</param>
/// <param name="SourcesDisagree">Curators assign different ones.</param>
internal readonly record struct ValiditySummary(GeneValidity? Validity, bool IsNegated, bool SourcesDisagree)
{
    public static ValiditySummary Of(IReadOnlyList<DiseaseGeneFact> facts)
    {
        // Of one curator the best counts: ClinGen curates a pair once for each mode of inheritance.
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

    // GenCC passes on what its submitters hold, some of which are sources themselves.
    private static string CuratorOf(DiseaseGeneFact fact) => (fact.Source, fact.AssertedBy) switch
    {
        (SourceCatalog.GenCC, "G2P") => SourceCatalog.GeneToPhenotype,
        (SourceCatalog.GenCC, { } submitter) => submitter,
        var (source, _) => source,
    };

    // A curator's own file goes before what GenCC has of it.
    private static GeneValidity Best(IEnumerable<DiseaseGeneFact> same)
    {
        var own = same.Where(fact => fact.Source != SourceCatalog.GenCC).ToList();
        return (own.Count > 0 ? own : same).Min(fact => fact.Validity!.Value);
    }

    // Supportive is the word of those who do not tell definitive from strong and moderate.
    private static bool Disagree(IReadOnlyList<GeneValidity> words)
    {
        var graded = words.Where(word => word != GeneValidity.Supportive).ToList();
        return graded.Count > 1 || (graded.Count < words.Count && graded.Exists(word => word > GeneValidity.Supportive));
    }
}
