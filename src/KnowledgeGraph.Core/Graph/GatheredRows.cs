using System.Buffers;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The neighbours of several rows, each once, by the first of the links that lead to it.</summary>
public sealed class GatheredRows : IOrderedRows
{
    /// <summary>Bytes that each row of such a list takes.</summary>
    public const int BytesPerRow = sizeof(long) + sizeof(int);

    // Sort key and row in one number, so that sorting compares numbers.
    private readonly long[] _keys;
    private readonly int[] _links;

    private GatheredRows(long[] keys, int[] links) => (_keys, _links) = (keys, links);

    /// <inheritdoc/>
    public int Count => _keys.Length;

    /// <summary>Gathers the rows, in time linear in the links, and sorts those that remain.</summary>
    /// <param name="links">The direction that is walked.</param>
    /// <param name="rows">The near rows.</param>
    /// <param name="neighbourCount">Rows on the far side.</param>
    /// <param name="isPicked">Whether a link counts; null for all.</param>
    /// <param name="cancellation">Checked between two near rows.</param>
    public static GatheredRows Of(
        Adjacency links,
        IReadOnlyList<int> rows,
        int neighbourCount,
        Func<int, bool>? isPicked,
        CancellationToken cancellation)
    {
        // The first link of each neighbour; a link is held plus one, so that nothing is zero.
        var first = ArrayPool<(int SortKey, int Link)>.Shared.Rent(neighbourCount);
        Array.Clear(first, 0, neighbourCount);
        try
        {
            var met = new List<int>();
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                Meet(links, row, isPicked, first, met);
            }

            var (keys, places) = (new long[met.Count], new int[met.Count]);
            for (var place = 0; place < keys.Length; place++)
            {
                var (sortKey, link) = first[met[place]];
                (keys[place], places[place]) = (((long)sortKey << 32) | (uint)met[place], link - 1);
            }

            cancellation.ThrowIfCancellationRequested();
            Array.Sort(keys, places);
            return new GatheredRows(keys, places);
        }
        finally
        {
            ArrayPool<(int SortKey, int Link)>.Shared.Return(first);
        }
    }

    /// <inheritdoc/>
    public int Row(int position) => unchecked((int)_keys[position]);

    /// <inheritdoc/>
    public int SortKey(int position) => (int)(_keys[position] >> 32);

    /// <inheritdoc/>
    public int Link(int position) => _links[position];

    private static void Meet(Adjacency links, int row, Func<int, bool>? isPicked, (int SortKey, int Link)[] first, List<int> met)
    {
        var neighbours = links.Neighbours(row);
        var run = links.Links(row);
        for (var position = 0; position < neighbours.Length; position++)
        {
            var link = run[position];
            if (isPicked?.Invoke(link) == false)
            {
                continue;
            }

            ref var known = ref first[neighbours[position]];
            var sortKey = links.SortKey(link);
            if (known.Link == 0)
            {
                met.Add(neighbours[position]);
            }

            if (known.Link == 0 || sortKey < known.SortKey || (sortKey == known.SortKey && link < known.Link - 1))
            {
                known = (sortKey, link + 1);
            }
        }
    }
}
