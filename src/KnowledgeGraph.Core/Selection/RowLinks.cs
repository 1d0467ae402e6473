using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>The links or parts of records, walked from one end.</summary>
public abstract class RowLinks
{
    /// <summary>Records at the near end.</summary>
    public abstract int NearCount { get; }

    /// <summary>Links in all.</summary>
    public abstract long Count { get; }

    /// <summary>The end that is walked from.</summary>
    public abstract LinkEnd Near { get; }

    /// <summary>Links of a set from its left or its right end.</summary>
    public static RowLinks Of(LinkSet links, LinkEnd near) => new JoiningLinks(links, near);

    /// <summary>Parts of records, which are on their left.</summary>
    /// <param name="parts">The parts of each record.</param>
    /// <param name="count">Parts in all.</param>
    /// <param name="rightOf">The record that a part names, -1 where it names none; null where parts name none at all.</param>
    public static RowLinks Of(RowRanges parts, int count, Func<int, int>? rightOf) => new OwnedParts(parts, count, rightOf);

    /// <summary>The number of links of a record.</summary>
    public abstract int Degree(int near);

    /// <summary>Whether a link of a record meets a condition.</summary>
    public abstract bool Any(int near, RowCondition condition);

    /// <summary>The number of links that lead to some records; null if links are not stored from that end.</summary>
    /// <param name="far">The far ends.</param>
    internal abstract long? DegreeOf(RowSet far);

    /// <summary>Adds the near ends of links that lead to some records and meet a condition.</summary>
    /// <param name="far">The far ends.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="wanted">The near ends that count.</param>
    /// <param name="found">The set to which near ends are added.</param>
    /// <param name="cancellation">Checked between two records.</param>
    internal abstract void FindFrom(RowSet far, RowCondition condition, RowSet wanted, RowSet found, CancellationToken cancellation);
}
