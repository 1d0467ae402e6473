using System.Collections.Concurrent;
using System.Text;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>The ranks of the texts of columns, worked out when an order by a column is first asked for and kept with the image.</summary>
internal sealed class TextRanks
{
    private readonly ConcurrentDictionary<object, Lazy<RowKeys>> _known = new();

    /// <summary>The ranks of a column.</summary>
    public RowKeys Of(object column) =>
        _known.GetOrAdd(column, static asked => new(() => asked is Utf8Column texts ? Ranked(texts) : Ranked((PooledColumn)asked))).Value;

    /// <summary>Whether the ranks of a column are known.</summary>
    public bool IsKnown(object column) => _known.TryGetValue(column, out var ranks) && ranks.IsValueCreated;

    /// <summary>The ranks of the texts of some rows among themselves.</summary>
    public static RowKeys Over(Utf8Column texts, IEnumerable<int> rows)
    {
        int[] some = [.. rows.Distinct()];
        Array.Sort(some, (left, right) => FoldedBytes.Compare(texts.Utf8(left), texts.Utf8(right)));
        var ranks = new Dictionary<int, long>(some.Length);
        for (var (place, rank) = (0, 0L); place < some.Length; place++)
        {
            var text = texts.Utf8(some[place]);
            rank += place > 0 && FoldedBytes.Compare(texts.Utf8(some[place - 1]), text) != 0 ? 1 : 0;
            ranks.Add(some[place], text.IsEmpty ? RowKeys.Missing : rank);
        }

        return new SomeKeys(ranks);
    }

    private static RankKeys Ranked(Utf8Column texts) => new(RanksOf(texts), texts);

    private static RankKeys Ranked(PooledColumn texts)
    {
        var values = new Utf8ColumnBuilder();
        for (var code = 0; code < texts.ValueCount; code++)
        {
            values.Add(texts.Value(code));
        }

        var distinct = values.Build();
        return new RankKeys(RanksOf(distinct), distinct, texts.Code);
    }

    /// <summary>The rank of each text among the distinct ones; -1 where it is missing.</summary>
    private static int[] RanksOf(Utf8Column texts)
    {
        var (prefixes, rows) = (new ulong[texts.Count], new int[texts.Count]);
        for (var row = 0; row < rows.Length; row++)
        {
            (prefixes[row], rows[row]) = (FoldedBytes.Prefix(texts.Utf8(row)), row);
        }

        Array.Sort(prefixes, rows);
        SortAlike(prefixes, rows, Comparer<int>.Create((left, right) => FoldedBytes.Compare(texts.Utf8(left), texts.Utf8(right))));
        var (ranks, rank) = (new int[rows.Length], -1);
        for (var place = 0; place < rows.Length; place++)
        {
            var text = texts.Utf8(rows[place]);
            if (text.IsEmpty)
            {
                ranks[rows[place]] = -1;
                continue;
            }

            rank += place == 0 || FoldedBytes.Compare(texts.Utf8(rows[place - 1]), text) != 0 ? 1 : 0;
            ranks[rows[place]] = rank;
        }

        return ranks;
    }

    // Texts that begin alike are compared as a whole.
    private static void SortAlike(ulong[] prefixes, int[] rows, Comparer<int> comparer)
    {
        for (var from = 0; from < rows.Length;)
        {
            var to = from + 1;
            while (to < rows.Length && prefixes[to] == prefixes[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                rows.AsSpan(from..to).Sort(comparer);
            }

            from = to;
        }
    }

    private sealed class SomeKeys(Dictionary<int, long> ranks) : RowKeys
    {
        public override long KeyOf(in RowPlace place) => ranks[place.Row];

        public override long KeyOfValue(object? value) => throw new NotSupportedException("only rows have places among some rows");
    }

    private sealed class RankKeys(int[] ranks, Utf8Column texts, Func<int, int>? codeOf = null) : RowKeys
    {
        // Between two ranks there is room for the key of a text that no row has.
        private const long Step = 2;

        public override long KeyOf(in RowPlace place) =>
            ranks[codeOf is null ? place.Row : codeOf(place.Row)] is var rank && rank < 0 ? Missing : rank * Step;

        public override long KeyOfValue(object? value)
        {
            if (value is not string { Length: > 0 } text)
            {
                return value is null ? Missing : -1;
            }

            var (utf8, below) = (Encoding.UTF8.GetBytes(text), -1);
            for (var row = 0; row < ranks.Length; row++)
            {
                if (ranks[row] > below && FoldedBytes.Compare(texts.Utf8(row), utf8) is var compared && compared <= 0)
                {
                    if (compared == 0)
                    {
                        return ranks[row] * Step;
                    }

                    below = ranks[row];
                }
            }

            return (below * Step) + 1;
        }
    }
}
