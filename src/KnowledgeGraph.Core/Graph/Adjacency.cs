namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// One direction of a link kind, compressed: for each row the neighbouring rows and the links to them, ascending by
/// (sort key of the link, neighbour). If links are numbered in this order, they are not stored: the position is the link.
/// </summary>
public sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _neighbours;
    private readonly int[]? _links;
    private readonly LinkKeys _sortKeys;

    private Adjacency(int[] starts, int[] neighbours, int[]? links, LinkKeys sortKeys)
    {
        _starts = starts;
        _neighbours = neighbours;
        _links = links;
        _sortKeys = sortKeys;
    }

    /// <summary>Rows on the near side.</summary>
    public int RowCount => _starts.Length - 1;

    /// <summary>Whether links are numbered in the order of this direction.</summary>
    internal bool IsInLinkOrder => _links is null;

    /// <summary>Builds one direction.</summary>
    /// <param name="rowCount">Rows on the near side.</param>
    /// <param name="from">Near row of each link.</param>
    /// <param name="to">Far row of each link; kept if links are numbered in the order of this direction.</param>
    /// <param name="sortKeys">Sort key of each link; kept.</param>
    public static Adjacency Build(int rowCount, ReadOnlySpan<int> from, int[] to, LinkKeys sortKeys)
    {
        var starts = new int[rowCount + 1];
        foreach (var row in from)
        {
            starts[row + 1]++;
        }

        for (var row = 0; row < rowCount; row++)
        {
            starts[row + 1] += starts[row];
        }

        var order = new LinkOrder(to, sortKeys);
        return IsSorted(from, order) ? new Adjacency(starts, to, null, sortKeys) : Sorted(starts, from, to, order, sortKeys);
    }

    /// <summary>The number of links of a row.</summary>
    public int Degree(int row) => _starts[row + 1] - _starts[row];

    /// <summary>The neighbours of a row, in list order.</summary>
    public ReadOnlySpan<int> Neighbours(int row) => _neighbours.AsSpan(_starts[row]..(_starts[row + 1]));

    /// <summary>The links of a row, in list order.</summary>
    public LinkRun Links(int row) =>
        _links is null ? new LinkRun(_starts[row], Degree(row)) : new LinkRun(_links.AsSpan(_starts[row]..(_starts[row + 1])));

    /// <summary>The sort key of a link, which orders the links of a row.</summary>
    public int SortKey(int link) => _sortKeys[link];

    /// <summary>The number of links of several rows together.</summary>
    public long DegreeOf(ReadOnlySpan<int> rows)
    {
        var links = 0L;
        foreach (var row in rows)
        {
            links += Degree(row);
        }

        return links;
    }

    /// <summary>The neighbours of a row as a list to page through.</summary>
    public IOrderedRows ListOf(int row) => new AdjacentRows(this, row);

    /// <summary>The near row of a link; only if links are numbered in the order of this direction.</summary>
    internal int RowOf(int link)
    {
        var (low, high) = (0, RowCount - 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _starts[middle + 1] <= link ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsSorted(ReadOnlySpan<int> from, LinkOrder order)
    {
        for (var link = 1; link < from.Length; link++)
        {
            if (from[link - 1] > from[link] || (from[link - 1] == from[link] && order.Compare(link - 1, link) > 0))
            {
                return false;
            }
        }

        return true;
    }

    private static Adjacency Sorted(int[] starts, ReadOnlySpan<int> from, int[] to, LinkOrder order, LinkKeys sortKeys)
    {
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var links = new int[from.Length];
        for (var link = 0; link < from.Length; link++)
        {
            links[next[from[link]]++] = link;
        }

        for (var row = 0; row < next.Length; row++)
        {
            // The links were dealt out in link order, so a row's run is often sorted already.
            var run = links.AsSpan(starts[row]..starts[row + 1]);
            for (var position = 1; position < run.Length; position++)
            {
                if (order.Compare(run[position - 1], run[position]) > 0)
                {
                    run.Sort(order);
                    break;
                }
            }
        }

        return new Adjacency(starts, Array.ConvertAll(links, link => to[link]), links, sortKeys);
    }

    private sealed class AdjacentRows(Adjacency adjacency, int row) : IOrderedRows
    {
        private readonly int _start = adjacency._starts[row];

        public int Count => adjacency.Degree(row);

        public int Row(int position) => adjacency._neighbours[_start + position];

        public int SortKey(int position) => adjacency._sortKeys[Link(position)];

        public int Link(int position) => adjacency._links is { } links ? links[_start + position] : _start + position;
    }

    private sealed class LinkOrder(int[] to, LinkKeys sortKeys) : IComparer<int>
    {
        public int Compare(int left, int right)
        {
            var byKey = sortKeys[left].CompareTo(sortKeys[right]);
            return byKey != 0 ? byKey : to[left].CompareTo(to[right]);
        }
    }
}
