namespace KnowledgeGraph.Core.Graph;

/// <summary>For each row of one table, its run of rows in a second table that is sorted by the first.</summary>
public sealed class RowRanges
{
    private readonly int[] _starts;

    private RowRanges(int[] starts) => _starts = starts;

    /// <summary>Rows of the first table.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The first row of the run, and how many there are.</summary>
    public (int Start, int Count) this[int row] => (_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Builds the runs.</summary>
    /// <param name="rowCount">Rows of the first table.</param>
    /// <param name="owners">For each row of the second table, the row of the first it belongs to; ascending.</param>
    /// <exception cref="ArgumentException">The owners are not ascending or lie outside the table.</exception>
    public static RowRanges FromOwners(int rowCount, ReadOnlySpan<int> owners)
    {
        var starts = new int[rowCount + 1];
        var previous = 0;
        foreach (var owner in owners)
        {
            if (owner < previous || owner >= rowCount)
            {
                throw new ArgumentException(
                    $"owner {owner} after {previous} of {rowCount}: owners must ascend within the table",
                    nameof(owners));
            }

            previous = owner;
            starts[owner + 1]++;
        }

        for (var row = 0; row < rowCount; row++)
        {
            starts[row + 1] += starts[row];
        }

        return new RowRanges(starts);
    }

    /// <summary>The rows of the second table that belong to a row of the first.</summary>
    public IEnumerable<int> RowsOf(int row) => Enumerable.Range(_starts[row], _starts[row + 1] - _starts[row]);
}
