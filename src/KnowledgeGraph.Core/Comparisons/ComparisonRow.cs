namespace KnowledgeGraph.Core.Comparisons;

/// <summary>One phenotype in every disease compared.</summary>
/// <param name="Phenotype">The phenotype's row.</param>
/// <param name="Cells">One for each disease, in the order in which they were given.</param>
public sealed record ComparisonRow(int Phenotype, IReadOnlyList<ComparisonCell> Cells);
