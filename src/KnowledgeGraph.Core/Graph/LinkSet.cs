namespace KnowledgeGraph.Core.Graph;

/// <summary>All links of one kind, walkable from either end. A link's row is its key in the store minus one.</summary>
public abstract class LinkSet
{
    private readonly int[]? _leftRows;
    private readonly int[] _rightRows;

    /// <summary>Builds both directions.</summary>
    /// <param name="leftCount">Rows of the left table.</param>
    /// <param name="rightCount">Rows of the right table.</param>
    /// <param name="leftRows">Left row of each link; kept.</param>
    /// <param name="rightRows">Right row of each link; kept.</param>
    /// <param name="sortKeys">Sort key of each link; kept.</param>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    protected LinkSet(int leftCount, int rightCount, int[] leftRows, int[] rightRows, int[] sortKeys)
        : this(leftCount, rightCount, leftRows, rightRows, new LinkKeys(sortKeys), isLarge: false)
    {
    }

    /// <summary>As the other.</summary>
    /// <param name="leftCount">Rows of the left table.</param>
    /// <param name="rightCount">Rows of the right table.</param>
    /// <param name="leftRows">Left row of each link.</param>
    /// <param name="rightRows">Right row of each link; kept.</param>
    /// <param name="sortKeys">Sort key of each link; kept.</param>
    /// <param name="isLarge">Whether there are too many links to store their left rows, which can be found by a search.</param>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    protected LinkSet(int leftCount, int rightCount, int[] leftRows, int[] rightRows, LinkKeys sortKeys, bool isLarge)
    {
        if (leftRows.Length != rightRows.Length || leftRows.Length != sortKeys.Count)
        {
            throw new ArgumentException(
                $"{leftRows.Length} left, {rightRows.Length} right rows and {sortKeys.Count} keys: a link has one of each");
        }

        _rightRows = rightRows;
        ByLeft = Adjacency.Build(leftCount, leftRows, rightRows, sortKeys);
        ByRight = Adjacency.Build(rightCount, rightRows, leftRows, sortKeys);
        _leftRows = isLarge && ByLeft.IsInLinkOrder ? null : leftRows;
    }

    /// <summary>Links in all.</summary>
    public int Count => _rightRows.Length;

    /// <summary>From left to right.</summary>
    public Adjacency ByLeft { get; }

    /// <summary>From right to left.</summary>
    public Adjacency ByRight { get; }

    /// <summary>The left row of a link.</summary>
    public int LeftRow(int link) => _leftRows is null ? ByLeft.RowOf(link) : _leftRows[link];

    /// <summary>The right row of a link.</summary>
    public int RightRow(int link) => _rightRows[link];
}
