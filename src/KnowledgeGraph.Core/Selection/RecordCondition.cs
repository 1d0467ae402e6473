namespace KnowledgeGraph.Core.Selection;

/// <summary>The record at one end of a link meets a condition.</summary>
/// <param name="end">Which end.</param>
/// <param name="size">Rows of the record's table.</param>
/// <param name="condition">The condition on the record.</param>
public sealed class RecordCondition(LinkEnd end, int size, RowCondition condition) : RowCondition
{
    private RowSet? _rows;

    /// <inheritdoc/>
    public override double Cost => 1 + condition.Cost;

    internal LinkEnd End => end;

    internal int Size => size;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place)
    {
        var row = place.End(end);
        return row >= 0 && (_rows is { } known ? known[row] : condition.Holds(RowPlace.Of(row)));
    }

    /// <inheritdoc/>
    public override void Expect(long rows, CancellationToken cancellation)
    {
        if (rows >= size)
        {
            Rows(cancellation);
        }
        else if (_rows is null)
        {
            condition.Expect(rows, cancellation);
        }
    }

    /// <summary>Every record that meets the condition.</summary>
    internal RowSet Rows(CancellationToken cancellation) => _rows ??= condition.Select(size, cancellation);
}
