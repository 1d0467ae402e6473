using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>What the sources' validities of one gene and disease come to.</summary>
/// <param name="Validity">ClinGen's best where it has curated the pair, else the best there is; null if no source assigns one.</param>
/// <param name="IsNegated">The evidence is against the pair.</param>
/// <param name="SourcesDisagree">Sources assign different ones.</param>
internal readonly record struct ValiditySummary(GeneValidity? Validity, bool IsNegated, bool SourcesDisagree)
{
    public static ValiditySummary Of(IReadOnlyList<DiseaseGeneFact> facts)
    {
        // Of one source the best counts: ClinGen curates a pair once for each mode of inheritance.
        var bySource = facts.Where(fact => fact.Validity is not null)
            .GroupBy(fact => fact.Source, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Min(fact => fact.Validity!.Value), StringComparer.Ordinal);
        if (bySource.Count == 0)
        {
            return default;
        }

        var shown = bySource.TryGetValue(SourceCatalog.ClinGen, out var curated) ? curated : bySource.Values.Min();
        return new ValiditySummary(shown, GeneValidities.IsDoubted(shown), bySource.Values.Distinct().Count() > 1);
    }
}
