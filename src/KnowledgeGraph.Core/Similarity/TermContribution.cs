namespace KnowledgeGraph.Core.Similarity;

/// <summary>What one term of the query does for or against a disease. Terms are rows of the phenotype table.</summary>
/// <param name="Query">The term of the query.</param>
/// <param name="Matched">The disease's phenotype that decides; null if none does.</param>
/// <param name="CommonAncestor">What both are kinds of; null if there is nothing.</param>
/// <param name="Score">The term's part, before parts are averaged or, for the likelihood ratios, summed.</param>
/// <param name="IsExcluded">The term was looked for and not seen.</param>
public sealed record TermContribution(int Query, int? Matched, int? CommonAncestor, double Score, bool IsExcluded)
{
    /// <summary>How much the term counts beside observed terms that resemble it: 1 for one that stands alone, 0 for one that another implies.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The related disease from which most is learned of the term; null if none of them has it.</summary>
    public int? RelatedDisease { get; init; }

    /// <summary>The share of related diseases in the lift of the term's chance; 0 to 1.</summary>
    public double RelatedShare { get; init; }
}
