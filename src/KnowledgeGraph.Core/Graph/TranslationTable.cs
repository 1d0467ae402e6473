namespace KnowledgeGraph.Core.Graph;

/// <summary>The labels of phenotypes in other languages, in the order of phenotype.</summary>
public sealed class TranslationTable
{
    /// <summary>The phenotype's row of each label, ascending.</summary>
    public required int[] PhenotypeRow { get; init; }

    /// <summary>The label.</summary>
    public required Utf8Column Name { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required PooledColumn Language { get; init; }
}
