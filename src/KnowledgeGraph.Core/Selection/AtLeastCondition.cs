namespace KnowledgeGraph.Core.Selection;

/// <summary>Holds if at least a number of some conditions hold.</summary>
/// <param name="count">The number.</param>
/// <param name="conditions">The conditions.</param>
public sealed class AtLeastCondition(int count, IEnumerable<RowCondition> conditions) : RowCondition
{
    private readonly RowCondition[] _conditions = [.. conditions.OrderBy(condition => condition.Cost)];

    /// <inheritdoc/>
    public override double Cost => _conditions.Sum(condition => condition.Cost);

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place)
    {
        var wanted = count;
        for (var index = 0; wanted > 0 && index < _conditions.Length; index++)
        {
            wanted -= _conditions[index].Holds(place) ? 1 : 0;
        }

        return wanted <= 0;
    }

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation)
    {
        // met[n] has the rows for which at least n + 1 of the conditions tested so far hold; rows in the last set are decided, and not
        // tested further.
        var met = Enumerable.Range(0, Math.Max(count, 0)).Select(_ => RowSet.None(rows.Size)).ToArray();
        if (met.Length == 0)
        {
            return;
        }

        var open = rows.Copy();
        foreach (var condition in _conditions)
        {
            var holds = open.Copy();
            condition.Narrow(holds, cancellation);
            for (var level = met.Length - 1; level > 0; level--)
            {
                var risen = met[level - 1].Copy();
                risen.IntersectWith(holds);
                met[level].UnionWith(risen);
            }

            met[0].UnionWith(holds);
            open.ExceptWith(met[^1]);
        }

        rows.IntersectWith(met[^1]);
    }

    /// <inheritdoc/>
    public override void Expect(long rows, CancellationToken cancellation)
    {
        foreach (var condition in _conditions)
        {
            condition.Expect(rows, cancellation);
        }
    }
}
