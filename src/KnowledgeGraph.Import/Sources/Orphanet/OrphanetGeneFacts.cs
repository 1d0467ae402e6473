using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>A gene of a disorder and the papers that validate it, from Orphadata or a table derived from it.</summary>
internal static class OrphanetGeneFacts
{
    /// <summary>
    /// Adds the pair. Its status says whether Orphanet has assessed it, and is part of the evidence; no person is named as its author.
    /// </summary>
    public static void Add(SourceContext context, Pair pair)
    {
        context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
            context.Source,
            context.Here,
            pair.Disease,
            pair.Gene,
            OrphanetAssociation.Of(pair.AssociationType),
            Validity: null,
            string.Join("; ", new[] { pair.AssociationType, pair.Status }.Where(part => part is not null)) is { Length: > 0 } evidence
                ? evidence
                : null,
            Pmid.References(pair.Papers),
            AssertedBy: null,
            AssertedOn: null)
        {
            DiseaseName = pair.DiseaseName,
        });
        AddPapers(context, pair.Disease, pair.Papers, pair.AssociationType);
    }

    /// <summary>Links a disorder to the papers that support a statement about it.</summary>
    public static void AddPapers(SourceContext context, string disease, IReadOnlyList<int> papers, string? evidence)
    {
        foreach (var pmid in papers)
        {
            context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                context.Source, context.Here, disease, pmid, evidence, References: null, Category: null, Rank: null));
        }
    }

    internal sealed record Pair(
        string Disease,
        string? DiseaseName,
        string Gene,
        string? AssociationType,
        string? Status,
        IReadOnlyList<int> Papers);
}
