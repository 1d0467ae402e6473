namespace KnowledgeGraph.Core.Selection;

/// <summary>
/// An order of the rows of a table: by the keys of some columns in turn, then by row. Missing values are last in either direction.
/// </summary>
/// <param name="terms">The columns' keys, and whether each is descending.</param>
public sealed class RowOrder(IReadOnlyList<(RowKeys Keys, bool IsDescending)> terms)
{
    private const int RowsBetweenLooks = 4_096;

    private readonly (RowKeys Keys, bool IsDescending)[] _terms = [.. terms];

    /// <summary>One page of the rows of a set, in this order.</summary>
    /// <param name="rows">The set.</param>
    /// <param name="after">Only rows after this place; null for all.</param>
    /// <param name="before">Only rows before this place; null for all.</param>
    /// <param name="size">The most rows of a page.</param>
    /// <param name="isBackward">Whether to take the last rows, not the first.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public List<int> Page(RowSet rows, OrderPlace? after, OrderPlace? before, int size, bool isBackward, CancellationToken cancellation)
    {
        var (lower, upper) = (after is null ? null : Keys(after), before is null ? null : Keys(before));
        return _terms.Length == 0
            ? InOrderOfRow(rows, after?.Key ?? 0, (before?.Key ?? int.MaxValue) - 2, size, isBackward)
            : Ordered(
                rows,
                row => (lower is null || Compare(row, lower, after!.Key) > 0) && (upper is null || Compare(row, upper, before!.Key) < 0),
                size,
                isBackward,
                cancellation);
    }

    /// <summary>Sorts some items in this order.</summary>
    /// <param name="things">The items, each once.</param>
    /// <param name="placeOf">The row that is compared for each item.</param>
    /// <param name="tieOf">The number that decides between equal items.</param>
    /// <param name="cancellation">Checked at intervals.</param>
    public List<int> Sort(List<int> things, Func<int, RowPlace> placeOf, Func<int, int> tieOf, CancellationToken cancellation)
    {
        var (looks, keys) = (0, new Dictionary<int, long[]>(things.Count));
        foreach (var thing in things)
        {
            Look();
            keys.Add(thing, KeysOf(placeOf(thing)));
        }

        try
        {
            things.Sort((left, right) =>
            {
                Look();
                var compared = keys[left].AsSpan().SequenceCompareTo(keys[right]);
                return compared != 0 ? compared : tieOf(left).CompareTo(tieOf(right));
            });
        }
        catch (InvalidOperationException) when (cancellation.IsCancellationRequested)
        {
            // As a list says of a comparison that throws.
            throw new OperationCanceledException(cancellation);
        }

        return things;

        void Look()
        {
            if (++looks % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Numbers that are in this order, taken one after another.</summary>
    public long[] KeysOf(RowPlace place)
    {
        var keys = new long[_terms.Length];
        for (var term = 0; term < keys.Length; term++)
        {
            keys[term] = Directed(term, _terms[term].Keys.KeyOf(place));
        }

        return keys;
    }

    private static List<int> InOrderOfRow(RowSet rows, int from, int to, int size, bool isBackward)
    {
        var page = new List<int>(Math.Min(size, 64));
        var row = isBackward ? rows.Previous(Math.Min(to, rows.Size - 1)) : rows.Next(from);
        while (row >= from && row <= to && page.Count < size)
        {
            page.Add(row);
            row = isBackward ? rows.Previous(row - 1) : rows.Next(row + 1);
        }

        if (isBackward)
        {
            page.Reverse();
        }

        return page;
    }

    // The first of the rows met so far are kept in order; most rows that come later belong behind the last of them.
    private List<int> Ordered(RowSet rows, Predicate<int> isWithin, int size, bool isBackward, CancellationToken cancellation)
    {
        var page = new List<(long Key, int Row)>(Math.Min(size, 64));
        var met = 0;
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            if (++met % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var entry = (KeyAt(0, row), row);
            if ((page.Count == size && IsAhead(page[^1], entry, isBackward)) || !isWithin(row))
            {
                continue;
            }

            var (low, high) = (0, page.Count);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = IsAhead(page[middle], entry, isBackward) ? (middle + 1, high) : (low, middle);
            }

            if (page.Count == size)
            {
                page.RemoveAt(page.Count - 1);
            }

            page.Insert(low, entry);
        }

        var found = page.ConvertAll(entry => entry.Row);
        if (isBackward)
        {
            found.Reverse();
        }

        return found;
    }

    private bool IsAhead((long Key, int Row) left, (long Key, int Row) right, bool isBackward) => Compare(left, right) < 0 != isBackward;

    private int Compare((long Key, int Row) left, (long Key, int Row) right)
    {
        if (left.Key != right.Key)
        {
            return left.Key < right.Key ? -1 : 1;
        }

        for (var term = 1; term < _terms.Length; term++)
        {
            var compared = KeyAt(term, left.Row).CompareTo(KeyAt(term, right.Row));
            if (compared != 0)
            {
                return compared;
            }
        }

        return left.Row.CompareTo(right.Row);
    }

    private int Compare(int row, long[] keys, int key)
    {
        for (var term = 0; term < keys.Length; term++)
        {
            var compared = KeyAt(term, row).CompareTo(keys[term]);
            if (compared != 0)
            {
                return compared;
            }
        }

        return (row + 1).CompareTo(key);
    }

    private long KeyAt(int term, int row) => Directed(term, _terms[term].Keys.KeyOf(RowPlace.Of(row)));

    private long[] Keys(OrderPlace place) =>
        [.. _terms.Select((term, index) => Directed(index, term.Keys.KeyOfValue(place.Values[index])))];

    private long Directed(int term, long key) => _terms[term].IsDescending && key != RowKeys.Missing ? -key : key;
}
