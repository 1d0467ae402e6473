namespace KnowledgeGraph.Core.Identifiers;

/// <summary>
/// The total order of CURIEs on which every table's rows and every cursor depend: by prefix (ordinal), then numeric local ids by value,
/// then the rest (ordinal).
/// </summary>
public sealed class CurieOrder : IComparer<string>
{
    private CurieOrder()
    {
    }

    /// <summary>The order as a comparer.</summary>
    public static CurieOrder Comparer { get; } = new();

    /// <summary>Compares two CURIEs in canonical spelling.</summary>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var leftColon = left.IndexOf(':');
        var rightColon = right.IndexOf(':');
        var byPrefix = left[..Math.Max(leftColon, 0)].SequenceCompareTo(right[..Math.Max(rightColon, 0)]);
        if (byPrefix != 0)
        {
            return byPrefix;
        }

        var leftLocal = left[(leftColon + 1)..];
        var rightLocal = right[(rightColon + 1)..];
        var leftIsNumber = IsNumber(leftLocal);
        var rightIsNumber = IsNumber(rightLocal);
        if (leftIsNumber != rightIsNumber)
        {
            return leftIsNumber ? -1 : 1;
        }

        if (leftIsNumber)
        {
            var byValue = CompareNumbers(leftLocal.TrimStart('0'), rightLocal.TrimStart('0'));
            if (byValue != 0)
            {
                return byValue;
            }
        }

        return leftLocal.SequenceCompareTo(rightLocal);
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y) => Compare(x.AsSpan(), y.AsSpan());

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
