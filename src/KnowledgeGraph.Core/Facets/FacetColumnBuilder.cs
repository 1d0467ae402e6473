using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Facets;

/// <summary>Collects the values of a facet, row by row.</summary>
internal sealed class FacetColumnBuilder
{
    private readonly Dictionary<string, int> _codeOf = [];
    private readonly List<FacetValue> _values = [];
    private readonly List<int> _codes = [];
    private readonly List<int> _starts = [0];

    /// <summary>Builds a column.</summary>
    /// <param name="rowCount">Rows of the table.</param>
    /// <param name="valuesOf">Adds the values of a row; a value that is added twice counts once.</param>
    public static FacetColumn Build(int rowCount, Action<int, FacetColumnBuilder> valuesOf)
    {
        var builder = new FacetColumnBuilder();
        for (var row = 0; row < rowCount; row++)
        {
            valuesOf(row, builder);
            builder._starts.Add(builder._codes.Count);
        }

        return new StoredFacetColumn([.. builder._values], [.. builder._starts], [.. builder._codes]);
    }

    /// <summary>
    /// Adds a text to the row, if there is one. Texts that differ only in the case of ASCII letters are one value, as they are for filters,
    /// in the spelling that is met first.
    /// </summary>
    public void Add(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Add(AsciiCase.Lower(text), _ => new FacetValue(text, text));
        }
    }

    /// <summary>Adds a value to the row.</summary>
    /// <param name="key">The key by which the value is distinguished from others.</param>
    /// <param name="make">Makes the value when its key is met first.</param>
    public void Add(string key, Func<string, FacetValue> make)
    {
        if (!_codeOf.TryGetValue(key, out var code))
        {
            code = _values.Count;
            _codeOf.Add(key, code);
            _values.Add(make(key));
        }

        if (_codes.IndexOf(code, _starts[^1]) < 0)
        {
            _codes.Add(code);
        }
    }
}
