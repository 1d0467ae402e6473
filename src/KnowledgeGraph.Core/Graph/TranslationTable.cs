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

    /// <summary>The rows of a term; they follow each other, as terms do.</summary>
    public (int Start, int Count) RowsOf(int term)
    {
        var start = FirstFrom(term);
        return (start, FirstFrom(term + 1) - start);
    }

    private int FirstFrom(int term)
    {
        var (low, high) = (0, PhenotypeRow.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = PhenotypeRow[middle] < term ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
