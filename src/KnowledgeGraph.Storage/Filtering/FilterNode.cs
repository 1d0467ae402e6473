namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// One condition of a filter, free of GraphQL and of SQL. Logic is two-valued: a comparison with a missing value is false, and
/// <see cref="Not"/> makes it true.
/// </summary>
public abstract record FilterNode
{
    /// <summary>Holds for every row.</summary>
    public static FilterNode Always { get; } = new AllOf([]);

    /// <summary>Every one of some conditions.</summary>
    public sealed record AllOf(IReadOnlyList<FilterNode> Conditions) : FilterNode;

    /// <summary>At least so many of some conditions.</summary>
    public sealed record AtLeast(int Count, IReadOnlyList<FilterNode> Conditions) : FilterNode;

    /// <summary>The opposite.</summary>
    public sealed record Not(FilterNode Condition) : FilterNode;

    /// <summary>A value of the row compares so with one value, or with any of several.</summary>
    public sealed record Compare(ScalarField Field, Comparison Comparison, IReadOnlyList<object?> Values) : FilterNode;

    /// <summary>A text of the row's list meets a condition.</summary>
    public sealed record AnyText(TextListField Field, FilterNode Condition) : FilterNode;

    /// <summary>A link of the row meets a condition.</summary>
    public sealed record AnyLink(LinksField Field, FilterNode Condition) : FilterNode;

    /// <summary>The record at the end of the link meets a condition.</summary>
    public sealed record OfRecord(RecordField Field, FilterNode Condition) : FilterNode;

    /// <summary>The row is one of some, by key.</summary>
    public sealed record OneOf(IReadOnlyList<int> Keys) : FilterNode
    {
        /// <summary>The field that was asked about, or the field and its operation, e.g. <c>term.isA</c>; null if none was.</summary>
        public string? Asked { get; init; }
    }

    /// <summary>All of some conditions, without a wrapper around a single one.</summary>
    public static FilterNode All(IReadOnlyList<FilterNode> conditions) => conditions.Count == 1 ? conditions[0] : new AllOf(conditions);

    /// <summary>Any of some conditions, without a wrapper around a single one.</summary>
    public static FilterNode Any(IReadOnlyList<FilterNode> conditions) =>
        conditions.Count == 1 ? conditions[0] : new AtLeast(1, conditions);
}
