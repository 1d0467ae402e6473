using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Facets;

/// <summary>The values of one facet for every row of a table of records or of links, each value of a row once.</summary>
public abstract class FacetColumn
{
    private readonly FacetValue[] _values;

    // Values that are as frequent are in the order of their labels.
    private readonly int[] _places;

    private protected FacetColumn(FacetValue[] values)
    {
        _values = values;
        int[] codes = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(codes, (left, right) => Compare(values[left], values[right]));
        _places = new int[values.Length];
        for (var place = 0; place < codes.Length; place++)
        {
            _places[codes[place]] = place;
        }
    }

    /// <summary>Values that some row has or could have.</summary>
    public int ValueCount => _values.Length;

    /// <summary>The value with a number.</summary>
    public FacetValue this[int code] => _values[code];

    /// <summary>Whether values are terms.</summary>
    public bool HasTerms => Array.Exists(_values, value => value.Term is not null);

    /// <summary>Whether a text is one of the values, in whatever case its ASCII letters are.</summary>
    public bool HasValue(string text) => Array.Exists(_values, value => CaseInsensitiveText.Compare(value.Text, text) == 0);

    /// <summary>Counts the values of some rows. A row that is given twice counts twice.</summary>
    public FacetCounts Count(ReadOnlySpan<int> rows)
    {
        var counts = new int[_values.Length];
        var missing = CountIn(counts, rows);
        FacetCount[] found = [.. Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0)
            .Select(code => new FacetCount(code, counts[code]))];
        Array.Sort(found, (left, right) =>
            left.Count != right.Count ? right.Count.CompareTo(left.Count) : _places[left.Code].CompareTo(_places[right.Code]));
        return new FacetCounts(found, missing);
    }

    /// <summary>The numbers of a row's values.</summary>
    public abstract ReadOnlySpan<int> CodesOf(int row);

    /// <summary>Whether a row has a value.</summary>
    public bool Has(int row, int code) => CodesOf(row).Contains(code);

    /// <summary>Adds the rows of each value to its count.</summary>
    /// <returns>The number of rows without a value.</returns>
    private protected virtual int CountIn(int[] counts, ReadOnlySpan<int> rows)
    {
        var missing = 0;
        foreach (var row in rows)
        {
            var codes = CodesOf(row);
            missing += codes.IsEmpty ? 1 : 0;
            foreach (var code in codes)
            {
                counts[code]++;
            }
        }

        return missing;
    }

    private static int Compare(FacetValue left, FacetValue right) =>
        CaseInsensitiveText.Compare(left.Label, right.Label) is var compared and not 0
            ? compared
            : string.CompareOrdinal(left.Text, right.Text);
}
