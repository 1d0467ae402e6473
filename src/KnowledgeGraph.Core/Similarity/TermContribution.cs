namespace KnowledgeGraph.Core.Similarity;

/// <summary>The contribution of one term of the query for or against a disease. Terms are rows of the phenotype table.</summary>
/// <param name="Query">The term of the query.</param>
/// <param name="Matched">The disease's phenotype that decides; null if there is none.</param>
/// <param name="CommonAncestor">The common ancestor of both; null if there is none.</param>
/// <param name="Score">The term's part, before parts are averaged or, for the likelihood ratios, summed.</param>
/// <param name="IsExcluded">Whether the term was looked for and not seen.</param>
public sealed record TermContribution(int Query, int? Matched, int? CommonAncestor, double Score, bool IsExcluded)
{
    /// <summary>
    /// The weight of the term beside observed terms that resemble it: 1 for one that stands alone, 0 for one that another implies.
    /// </summary>
    public double Weight { get; init; } = 1;

    /// <summary>The related disease that contributes most to the term; null if none of them has it.</summary>
    public int? RelatedDisease { get; init; }

    /// <summary>The share of related diseases in the lift of the term's chance; 0 to 1.</summary>
    public double RelatedShare { get; init; }
}
