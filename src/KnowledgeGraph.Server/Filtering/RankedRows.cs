using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// The neighbours of several rows, each once, by the link of the row that ranks first; in the order of rank, then of the links.
/// </summary>
internal sealed class RankedRows : IOrderedRows, IValueOrder
{
    /// <summary>Bytes that each row of such a list takes, while it is made too.</summary>
    public const int BytesPerRow = 48;

    private readonly (long Key, int Row)[] _places;
    private readonly int[] _links;

    private RankedRows((long Key, int Row)[] places, int[] links) => (_places, _links) = (places, links);

    public int Count => _places.Length;

    /// <summary>Gathers the neighbours.</summary>
    /// <param name="links">The direction that is walked.</param>
    /// <param name="rows">The near rows.</param>
    /// <param name="ranks">The rank of each.</param>
    /// <param name="isPicked">Whether a link counts; null if all do.</param>
    /// <param name="cancellation">Looked at between two near rows.</param>
    public static RankedRows Of(
        Adjacency links,
        int[] rows,
        IReadOnlyList<int> ranks,
        Func<int, bool>? isPicked,
        CancellationToken cancellation)
    {
        var first = new Dictionary<int, (long Key, int Link)>();
        for (var near = 0; near < rows.Length; near++)
        {
            cancellation.ThrowIfCancellationRequested();
            var neighbours = links.Neighbours(rows[near]);
            var run = links.Links(rows[near]);
            for (var position = 0; position < neighbours.Length; position++)
            {
                var link = run[position];
                if (isPicked?.Invoke(link) != false)
                {
                    Meet(first, neighbours[position], KeyOf(ranks[near], links.SortKey(link)), link);
                }
            }
        }

        cancellation.ThrowIfCancellationRequested();
        var (places, chosen, count) = (new (long Key, int Row)[first.Count], new int[first.Count], 0);
        foreach (var (row, (key, link)) in first)
        {
            (places[count], chosen[count]) = ((key, row), link);
            count++;
        }

        Array.Sort(places, chosen);
        return new RankedRows(places, chosen);
    }

    public int Row(int position) => _places[position].Row;

    public int SortKey(int position) => 0;

    public int Link(int position) => _links[position];

    public IReadOnlyList<object?> OrderValues(int position) => [_places[position].Key];

    public int CompareTo(int position, IReadOnlyList<object?> place) => _places[position].Key.CompareTo((long)place[0]!);

    private static void Meet(Dictionary<int, (long Key, int Link)> first, int row, long key, int link)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, row, out var exists);
        if (!exists || key < known.Key || (key == known.Key && link < known.Link))
        {
            known = (key, link);
        }
    }

    // Sort keys may be negative; shifted, they are in order as they stand below the rank.
    public static long KeyOf(int rank, int sortKey) => ((long)rank << 32) | (uint)(sortKey ^ int.MinValue);
}
