using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The values by which a request orders rows, as the store compares them.</summary>
internal static class OrderValues
{
    /// <summary>Whether a cursor holds a value of the right kind for every order term.</summary>
    public static bool Fit(IReadOnlyList<OrderTerm> order, KeysetCursor cursor) =>
        cursor.OrderValues.Count == order.Count && order.Zip(cursor.OrderValues).All(pair => Fits(pair.First.Field, pair.Second));

    /// <summary>Compares two places; missing values are last whatever the direction.</summary>
    public static int Compare(IReadOnlyList<OrderTerm> order, IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        for (var term = 0; term < order.Count; term++)
        {
            var compared = (left[term], right[term]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                ({ } one, { } other) => Compare(one, other) * (order[term].IsDescending ? -1 : 1),
            };
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }

    private static bool Fits(ScalarField field, object? value) => (field.Kind, value) switch
    {
        (_, null) => true,
        (FilterKind.Text, string) => true,
        (FilterKind.WholeNumber, long whole) => whole is >= int.MinValue and <= int.MaxValue,
        (FilterKind.Enumeration, long whole) => whole is >= int.MinValue and <= int.MaxValue,
        (FilterKind.RealNumber, double or long) => true,
        (FilterKind.Boolean, 0L or 1L) => true,
        _ => false,
    };

    private static int Compare(object left, object right) => left is string text
        ? CaseInsensitiveText.Compare(text, (string)right)
        : Convert.ToDouble(left, System.Globalization.CultureInfo.InvariantCulture)
            .CompareTo(Convert.ToDouble(right, System.Globalization.CultureInfo.InvariantCulture));
}
