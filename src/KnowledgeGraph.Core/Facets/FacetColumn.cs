namespace KnowledgeGraph.Core.Facets;

/// <summary>The values of one facet for every row of a table, each value of a row once.</summary>
public sealed class FacetColumn
{
    private readonly FacetValue[] _values;
    private readonly int[] _starts;
    private readonly int[] _codes;

    internal FacetColumn(FacetValue[] values, int[] starts, int[] codes) => (_values, _starts, _codes) = (values, starts, codes);

    /// <summary>Rows of the table.</summary>
    public int RowCount => _starts.Length - 1;

    /// <summary>The value with a number.</summary>
    public FacetValue this[int code] => _values[code];

    /// <summary>Counts the values of some rows. A row that is given twice counts twice.</summary>
    public FacetCounts Count(ReadOnlySpan<int> rows)
    {
        var counts = new int[_values.Length];
        var missing = 0;
        foreach (var row in rows)
        {
            missing += _starts[row] == _starts[row + 1] ? 1 : 0;
            foreach (var code in CodesOf(row))
            {
                counts[code]++;
            }
        }

        var found = Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0).Select(code => new FacetCount(code, counts[code]))
            .ToArray();
        Array.Sort(found, (left, right) =>
            left.Count != right.Count
                ? right.Count.CompareTo(left.Count)
                : string.CompareOrdinal(_values[left.Code].Text, _values[right.Code].Text));
        return new FacetCounts(found, missing);
    }

    /// <summary>Whether a row has a value.</summary>
    public bool Has(int row, int code) => CodesOf(row).Contains(code);

    private ReadOnlySpan<int> CodesOf(int row) => _codes.AsSpan(_starts[row]..(_starts[row + 1]));
}
