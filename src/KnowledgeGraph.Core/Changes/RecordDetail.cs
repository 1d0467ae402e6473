using System.Globalization;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Changes;

/// <summary>A field of a kind of record that two releases are compared by.</summary>
/// <param name="Field">The name of the schema's field.</param>
/// <param name="ValuesOf">Gives the values of a record in an image, in any order.</param>
/// <param name="LookAlike">
/// Tells without the values that they are the same; false if that takes the values. Null if it always takes them.
/// </param>
internal sealed record RecordDetail(
    string Field,
    Func<GraphImage, int, IEnumerable<DetailValue>> ValuesOf,
    Func<GraphImage, int, GraphImage, int, bool>? LookAlike = null)
{
    private const string Between = "; ";

    /// <summary>A text that a record has, or has not.</summary>
    public static RecordDetail Text(string field, Func<GraphImage, Utf8Column> column) => new(
        field,
        (graph, row) => Single(column(graph)[row]),
        (before, old, after, now) => column(before).Utf8(old).SequenceEqual(column(after).Utf8(now)));

    /// <summary>A text that many records share.</summary>
    public static RecordDetail Pooled(string field, Func<GraphImage, PooledColumn> column) => new(
        field,
        (graph, row) => Single(column(graph)[row]),
        (before, old, after, now) => column(before)[old] == column(after)[now]);

    /// <summary>A number that a record has, or, if it is negative, has not.</summary>
    public static RecordDetail Number(string field, Func<GraphImage, int, int> number) => new(
        field,
        (graph, row) => Single(number(graph, row) is var value and >= 0 ? value.ToString(CultureInfo.InvariantCulture) : null),
        (before, old, after, now) => number(before, old) == number(after, now));

    /// <summary>Rows that belong to a record, each of them a value.</summary>
    /// <param name="field">The name of the schema's field.</param>
    /// <param name="ranges">The rows of records.</param>
    /// <param name="value">The value of a row.</param>
    /// <param name="isSame">Whether rows of two images are the same without doubt; null if their values must tell.</param>
    public static RecordDetail Rows(
        string field,
        Func<GraphImage, RowRanges> ranges,
        Func<GraphImage, int, DetailValue> value,
        Func<GraphImage, int, GraphImage, int, bool>? isSame = null) => new(
            field,
            (graph, row) => ranges(graph).RowsOf(row).Select(one => value(graph, one)),
            (before, old, after, now) => AreSame(before, ranges(before)[old], after, ranges(after)[now], isSame));

    /// <summary>Whether a record has the same values in both images.</summary>
    public bool IsSame(GraphImage before, int old, GraphImage after, int now) =>
        LookAlike?.Invoke(before, old, after, now) == true || HasSameValues(before, old, after, now);

    /// <summary>The values that are gone, and those that are new; null if there are none.</summary>
    /// <param name="before">The earlier image.</param>
    /// <param name="old">The row of the record there.</param>
    /// <param name="after">The later image.</param>
    /// <param name="now">The row of the record there.</param>
    /// <param name="sources">Receives the sources of these values.</param>
    public FieldChange? Compare(GraphImage before, int old, GraphImage after, int now, ISet<string> sources)
    {
        if (LookAlike?.Invoke(before, old, after, now) == true)
        {
            return null;
        }

        var (olds, news) = (ValuesOf(before, old).ToList(), ValuesOf(after, now).ToList());
        var (gone, come) = (Without(olds, news), Without(news, olds));
        sources.UnionWith(gone.Concat(come).Select(value => value.Source).OfType<string>());
        return gone.Count + come.Count == 0 ? null : new FieldChange(Field, Join(gone), Join(come));
    }

    private bool HasSameValues(GraphImage before, int old, GraphImage after, int now)
    {
        var (olds, news) = (ValuesOf(before, old).ToList(), ValuesOf(after, now).ToList());
        return olds.Count == news.Count && Without(olds, news).Count == 0;
    }

    private static bool AreSame(
        GraphImage before,
        (int Start, int Count) olds,
        GraphImage after,
        (int Start, int Count) news,
        Func<GraphImage, int, GraphImage, int, bool>? isSame)
    {
        if (olds.Count != news.Count || (isSame is null && olds.Count > 0))
        {
            return false;
        }

        for (var place = 0; place < olds.Count; place++)
        {
            if (!isSame!(before, olds.Start + place, after, news.Start + place))
            {
                return false;
            }
        }

        return true;
    }

    // Two sources may give the same value twice.
    private static List<DetailValue> Without(List<DetailValue> values, List<DetailValue> others)
    {
        var left = new List<DetailValue>(others);
        return [.. values.Where(value => !left.Remove(value))];
    }

    private static string? Join(List<DetailValue> values) =>
        values.Count == 0 ? null : string.Join(Between, values.Select(value => value.Text).Order(StringComparer.Ordinal));

    private static IEnumerable<DetailValue> Single(string? text) => string.IsNullOrEmpty(text) ? [] : [new DetailValue(text, null)];
}
