namespace KnowledgeGraph.Core.Selection;

/// <summary>The opposite of a condition.</summary>
/// <param name="condition">The condition.</param>
public sealed class NotCondition(RowCondition condition) : RowCondition
{
    /// <inheritdoc/>
    public override double Cost => condition.Cost;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => !condition.Holds(place);

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation)
    {
        var holds = rows.Copy();
        condition.Narrow(holds, cancellation);
        rows.ExceptWith(holds);
    }

    /// <inheritdoc/>
    public override void Expect(long rows, CancellationToken cancellation) => condition.Expect(rows, cancellation);
}
