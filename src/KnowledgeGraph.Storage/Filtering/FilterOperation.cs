namespace KnowledgeGraph.Storage.Filtering;

/// <summary>One operation of an operation input, under the name that Hot Chocolate gives it.</summary>
/// <param name="Name">The name in the input.</param>
/// <param name="Description">The description in the schema.</param>
/// <param name="Comparison">The comparison that it makes.</param>
/// <param name="IsOpposite">True if it holds where the comparison does not.</param>
/// <param name="TakesList">True if it takes a list of values.</param>
public sealed record FilterOperation(
    string Name,
    string Description,
    Comparison Comparison,
    bool IsOpposite = false,
    bool TakesList = false)
{
    private static readonly FilterOperation[] Equality =
    [
        new("eq", "Equals this; null matches a missing value.", Comparison.In),
        new("neq", "Does not equal this; null matches any value.", Comparison.In, IsOpposite: true),
    ];

    private static readonly FilterOperation[] Membership =
    [
        .. Equality,
        new("in", "Equals one of these.", Comparison.In, TakesList: true),
        new("nin", "Equals none of these.", Comparison.In, IsOpposite: true, TakesList: true),
    ];

    private static readonly FilterOperation[] OfText =
    [
        .. Membership,
        new("contains", "Contains this text anywhere.", Comparison.Contains),
        new("ncontains", "Does not contain.", Comparison.Contains, IsOpposite: true),
        new("startsWith", "Begins with.", Comparison.StartsWith),
        new("nstartsWith", "Does not begin with.", Comparison.StartsWith, IsOpposite: true),
        new("endsWith", "Ends with.", Comparison.EndsWith),
        new("nendsWith", "Does not end with.", Comparison.EndsWith, IsOpposite: true),
    ];

    private static readonly FilterOperation[] OfNumbers =
    [
        .. Membership,
        new("gt", "Greater than.", Comparison.Greater),
        new("ngt", "Not greater than, or without a value.", Comparison.Greater, IsOpposite: true),
        new("gte", "Greater than or equal to.", Comparison.GreaterOrEqual),
        new("ngte", "Not greater than or equal to, or without a value.", Comparison.GreaterOrEqual, IsOpposite: true),
        new("lt", "Less than.", Comparison.Less),
        new("nlt", "Not less than, or without a value.", Comparison.Less, IsOpposite: true),
        new("lte", "Less than or equal to.", Comparison.LessOrEqual),
        new("nlte", "Not less than or equal to, or without a value.", Comparison.LessOrEqual, IsOpposite: true),
    ];

    /// <summary>The operations on a kind of value.</summary>
    public static IReadOnlyList<FilterOperation> Of(FilterKind kind) => kind switch
    {
        FilterKind.Text => OfText,
        FilterKind.WholeNumber or FilterKind.RealNumber => OfNumbers,
        FilterKind.Boolean => Equality,
        FilterKind.Enumeration => Membership,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of value"),
    };
}
