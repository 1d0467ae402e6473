namespace KnowledgeGraph.Core.Facets;

/// <summary>Values that a number of the row tells, of which there are few: nothing is stored by row.</summary>
/// <param name="values">The values.</param>
/// <param name="codesOfKey">The numbers of the values that each key stands for.</param>
/// <param name="keyOf">The key of a row.</param>
internal sealed class KeyedFacetColumn(FacetValue[] values, int[][] codesOfKey, Func<int, int> keyOf) : FacetColumn(values)
{
    /// <summary>Values of which a row has one or none.</summary>
    /// <param name="values">The values.</param>
    /// <param name="codeOf">The number of a row's value; -1 where it has none.</param>
    public static KeyedFacetColumn OfOne(FacetValue[] values, Func<int, int> codeOf) =>
        new(values, [[], .. Enumerable.Range(0, values.Length).Select(code => new[] { code })], row => codeOf(row) + 1);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> CodesOf(int row) => codesOfKey[keyOf(row)];

    /// <inheritdoc/>
    private protected override int CountIn(int[] counts, ReadOnlySpan<int> rows)
    {
        var (keys, missing) = (new int[codesOfKey.Length], 0);
        foreach (var row in rows)
        {
            keys[keyOf(row)]++;
        }

        for (var key = 0; key < keys.Length; key++)
        {
            missing += codesOfKey[key].Length == 0 ? keys[key] : 0;
            foreach (var code in codesOfKey[key])
            {
                counts[code] += keys[key];
            }
        }

        return missing;
    }
}
