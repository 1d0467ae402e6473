namespace KnowledgeGraph.Core.Similarity;

/// <summary>What one term of the query does for or against a disease. Terms are rows of the phenotype table.</summary>
/// <param name="Query">The term of the query.</param>
/// <param name="Matched">The disease's phenotype that decides; null if none does.</param>
/// <param name="CommonAncestor">What both are kinds of; null if there is nothing.</param>
/// <param name="Score">The term's part, before parts are averaged or, for the likelihood ratio, summed.</param>
/// <param name="IsExcluded">The term was looked for and not seen.</param>
public sealed record TermContribution(int Query, int? Matched, int? CommonAncestor, double Score, bool IsExcluded);
