namespace KnowledgeGraph.Core.Selection;

/// <summary>Holds if a link of the record meets a condition.</summary>
/// <param name="links">The links, from the record.</param>
/// <param name="condition">The condition on a link.</param>
public sealed class LinkedCondition(RowLinks links, RowCondition condition) : RowCondition
{
    // The far ends must be found first, so walking back from them pays only for more links than the far table's rows divided by this.
    private const int LinksWorthFarEnds = 2;

    private double LinksPerRow => (double)links.Count / Math.Max(1, links.NearCount);

    /// <inheritdoc/>
    public override double Cost => 10 + (LinksPerRow * condition.Cost);

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => links.Any(place.Row, condition);

    /// <inheritdoc/>
    public override void Expect(long rows, CancellationToken cancellation) => condition.Expect((long)(rows * LinksPerRow), cancellation);

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation)
    {
        if (condition is AllOfCondition { Conditions.Count: 0 })
        {
            KeepLinked(rows);
            return;
        }

        var walked = rows.Count * LinksPerRow;
        if (FarEnds() is { } far && walked > far.Size / LinksWorthFarEnds)
        {
            // The more links meet the condition, the sooner a walk from the near ends finds one.
            var ends = far.Rows(cancellation);
            if (links.DegreeOf(ends) is { } back && back <= Math.Min(walked, (double)rows.Count * links.Count / Math.Max(1, back)))
            {
                condition.Expect(back, cancellation);
                var found = RowSet.None(rows.Size);
                links.FindFrom(ends, condition, rows, found, cancellation);
                rows.IntersectWith(found);
                return;
            }
        }

        base.Narrow(rows, cancellation);
    }

    private void KeepLinked(RowSet rows)
    {
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            if (links.Degree(row) == 0)
            {
                rows.Remove(row);
            }
        }
    }

    // The condition on the far end of every link that counts; null if there is none.
    private RecordCondition? FarEnds()
    {
        var all = condition is AllOfCondition { Conditions: var several } ? several : [condition];
        return all.OfType<RecordCondition>().Where(record => record.End != links.Near).MinBy(record => record.Cost);
    }
}
