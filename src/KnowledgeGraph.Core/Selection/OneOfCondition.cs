namespace KnowledgeGraph.Core.Selection;

/// <summary>The row is one of some.</summary>
/// <param name="members">The rows, all of one table.</param>
public sealed class OneOfCondition(RowSet members) : RowCondition
{
    /// <inheritdoc/>
    public override double Cost => 0.5;

    /// <summary>The condition that a row has one of some keys, which are rows plus one; keys beyond the table are ignored.</summary>
    /// <param name="size">Rows of the table.</param>
    /// <param name="keys">The keys.</param>
    public static OneOfCondition OfKeys(int size, IReadOnlyList<int> keys)
    {
        var rows = RowSet.None(size);
        foreach (var key in keys)
        {
            if (key >= 1 && key <= size)
            {
                rows.Add(key - 1);
            }
        }

        return new OneOfCondition(rows);
    }

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => members[place.Row];

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation) => rows.IntersectWith(members);
}
