namespace KnowledgeGraph.Core.Selection;

/// <summary>Numbers that are in the order of a column's values.</summary>
public abstract class RowKeys
{
    /// <summary>The key of a missing value: behind all others.</summary>
    public const long Missing = long.MaxValue;

    /// <summary>The key of a row's value.</summary>
    public abstract long KeyOf(in RowPlace place);

    /// <summary>The key that a value has, or would have: between those of its neighbours.</summary>
    /// <param name="value">A text or a number; null for a missing one.</param>
    public abstract long KeyOfValue(object? value);
}
