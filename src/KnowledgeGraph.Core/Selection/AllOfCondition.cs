namespace KnowledgeGraph.Core.Selection;

/// <summary>Every one of some conditions, the cheapest first; without any it holds for every row.</summary>
/// <param name="conditions">The conditions.</param>
public sealed class AllOfCondition(IEnumerable<RowCondition> conditions) : RowCondition
{
    private readonly RowCondition[] _conditions = [.. conditions.OrderBy(condition => condition.Cost)];

    /// <inheritdoc/>
    public override double Cost => _conditions.Sum(condition => condition.Cost);

    internal IReadOnlyList<RowCondition> Conditions => _conditions;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place)
    {
        foreach (var condition in _conditions)
        {
            if (!condition.Holds(place))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation)
    {
        foreach (var condition in _conditions)
        {
            if (rows.Next(0) < 0)
            {
                return;
            }

            condition.Narrow(rows, cancellation);
        }
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
