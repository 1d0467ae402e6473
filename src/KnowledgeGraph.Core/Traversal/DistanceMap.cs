namespace KnowledgeGraph.Core.Traversal;

/// <summary>Distances of nodes from somewhere, forgotten at once: a cell counts only if it bears the stamp of this use.</summary>
internal sealed class DistanceMap(int count)
{
    /// <summary>No distance is known; greater than any that is.</summary>
    public const int Unknown = 255;

    private const int LastStamp = (1 << 23) - 1;

    private readonly int[] _cells = new int[count];
    private int _stamp = 1;

    public int this[int node]
    {
        get
        {
            var cell = _cells[node];
            return cell >> 8 == _stamp ? cell & 0xFF : Unknown;
        }

        set => _cells[node] = (_stamp << 8) | value;
    }

    public void Clear()
    {
        if (++_stamp > LastStamp)
        {
            Array.Clear(_cells);
            _stamp = 1;
        }
    }
}
