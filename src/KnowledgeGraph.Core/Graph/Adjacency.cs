namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// One direction of a link kind, compressed: for each row the neighbouring rows and the links to them, ascending by
/// (sort key of the link, neighbour).
/// </summary>
public sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _neighbours;
    private readonly int[] _links;
    private readonly int[] _sortKeys;

    private Adjacency(int[] starts, int[] neighbours, int[] links, int[] sortKeys)
    {
        _starts = starts;
        _neighbours = neighbours;
        _links = links;
        _sortKeys = sortKeys;
    }

    /// <summary>Rows on the near side.</summary>
    public int RowCount => _starts.Length - 1;

    /// <summary>Links in all.</summary>
    public int LinkCount => _links.Length;

    /// <summary>Builds one direction.</summary>
    /// <param name="rowCount">Rows on the near side.</param>
    /// <param name="from">Near row of each link.</param>
    /// <param name="to">Far row of each link.</param>
    /// <param name="sortKeys">Sort key of each link; the array is kept and must not change.</param>
    public static Adjacency Build(int rowCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, int[] sortKeys)
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

        var next = starts.AsSpan(0, rowCount).ToArray();
        var links = new int[from.Length];
        for (var link = 0; link < from.Length; link++)
        {
            links[next[from[link]]++] = link;
        }

        var neighbours = new int[links.Length];
        var order = new LinkOrder(to.ToArray(), sortKeys);
        for (var row = 0; row < rowCount; row++)
        {
            links.AsSpan(starts[row]..starts[row + 1]).Sort(order);
        }

        for (var position = 0; position < links.Length; position++)
        {
            neighbours[position] = to[links[position]];
        }

        return new Adjacency(starts, neighbours, links, sortKeys);
    }

    /// <summary>How many links a row has.</summary>
    public int Degree(int row) => _starts[row + 1] - _starts[row];

    /// <summary>The neighbours of a row, in list order.</summary>
    public ReadOnlySpan<int> Neighbours(int row) => _neighbours.AsSpan(_starts[row]..(_starts[row + 1]));

    /// <summary>The links of a row, in list order.</summary>
    public ReadOnlySpan<int> Links(int row) => _links.AsSpan(_starts[row]..(_starts[row + 1]));

    /// <summary>The neighbours of a row as a list to page through.</summary>
    public IOrderedRows ListOf(int row) => new AdjacentRows(this, row);

    private sealed class AdjacentRows(Adjacency adjacency, int row) : IOrderedRows
    {
        private readonly int _start = adjacency._starts[row];

        public int Count => adjacency.Degree(row);

        public int Row(int position) => adjacency._neighbours[_start + position];

        public int SortKey(int position) => adjacency._sortKeys[adjacency._links[_start + position]];

        public int Link(int position) => adjacency._links[_start + position];
    }

    private sealed class LinkOrder(int[] to, int[] sortKeys) : IComparer<int>
    {
        public int Compare(int left, int right)
        {
            var byKey = sortKeys[left].CompareTo(sortKeys[right]);
            return byKey != 0 ? byKey : to[left].CompareTo(to[right]);
        }
    }
}
