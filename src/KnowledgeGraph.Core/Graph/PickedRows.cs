namespace KnowledgeGraph.Core.Graph;

/// <summary>Some rows of an ordered list, in its order.</summary>
public sealed class PickedRows : IOrderedRows
{
    private readonly IOrderedRows _all;
    private readonly int[] _positions;

    /// <summary>Picks the positions that a condition holds for.</summary>
    public PickedRows(IOrderedRows all, Func<int, bool> isPicked)
        : this(all, Enumerable.Range(0, all.Count).Where(isPicked))
    {
    }

    /// <summary>Picks some positions, which ascend.</summary>
    public PickedRows(IOrderedRows all, IEnumerable<int> positions) => (_all, _positions) = (all, [.. positions]);

    /// <inheritdoc/>
    public int Count => _positions.Length;

    /// <inheritdoc/>
    public int Row(int position) => _all.Row(_positions[position]);

    /// <inheritdoc/>
    public int SortKey(int position) => _all.SortKey(_positions[position]);

    /// <inheritdoc/>
    public int Link(int position) => _all.Link(_positions[position]);
}
