using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Parts of records, a run of rows for each.</summary>
internal sealed class OwnedParts(RowRanges parts, int count, Func<int, int>? rightOf) : RowLinks
{
    public override int NearCount => parts.Count;

    public override long Count => count;

    public override LinkEnd Near => LinkEnd.Left;

    public override int Degree(int near) => parts[near].Count;

    public override bool Any(int near, RowCondition condition)
    {
        var (start, length) = parts[near];
        for (var part = start; part < start + length; part++)
        {
            if (condition.Holds(new RowPlace(part, near, rightOf?.Invoke(part) ?? -1)))
            {
                return true;
            }
        }

        return false;
    }

    internal override long? DegreeOf(RowSet far) => null;

    internal override void FindFrom(RowSet far, RowCondition condition, RowSet wanted, RowSet found, CancellationToken cancellation) =>
        throw new NotSupportedException("parts are held by their records alone");
}
