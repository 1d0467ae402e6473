namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// The links of one kind of record to papers, paper after paper, in plain arrays, because there are tens of millions. They are sorted by
/// counting, never by comparing.
/// </summary>
internal sealed class PaperLinks
{
    /// <summary>Marks a link about which a source states more than that it is in a list.</summary>
    public const byte Stated = 0x80;

    private readonly int[] _starts;
    private readonly int[] _records;
    private readonly byte[] _marks;

    private PaperLinks(int[] starts, int[] records, byte[] marks) => (_starts, _records, _marks) = (starts, records, marks);

    public int Count => _starts[^1];

    public int Papers => _starts.Length - 1;

    /// <summary>Merges the pairs from lists with those from statements.</summary>
    /// <param name="citations">All papers.</param>
    /// <param name="lists">The lists, each with the keys of its records, 0 for those of another kind.</param>
    /// <param name="stated">The pairs of record and paper, by key, about which a source states more.</param>
    public static PaperLinks Build(
        CitationKeys citations,
        IReadOnlyList<(ListedPapers List, int[] Records)> lists,
        IReadOnlyCollection<(int Record, int Citation)> stated)
    {
        var starts = new int[citations.Count + 1];
        foreach (var (_, citation, _) in Pairs(citations, lists, stated))
        {
            starts[citation]++;
        }

        for (var paper = 1; paper < starts.Length; paper++)
        {
            starts[paper] += starts[paper - 1];
        }

        var records = new int[starts[^1]];
        var marks = new byte[records.Length];
        var next = starts.AsSpan(0, citations.Count).ToArray();
        foreach (var (record, citation, mark) in Pairs(citations, lists, stated))
        {
            var place = next[citation - 1]++;
            (records[place], marks[place]) = (record, mark);
        }

        Merge(starts, records, marks);
        return new PaperLinks(starts, records, marks);
    }

    /// <summary>The positions of a paper's links.</summary>
    public (int From, int To) Of(int citation) => (_starts[citation - 1], _starts[citation]);

    /// <summary>The record of a link, by its position.</summary>
    public int Record(int place) => _records[place];

    /// <summary>The lists that contain a link, and whether it is stated.</summary>
    public byte Marks(int place) => _marks[place];

    private static IEnumerable<(int Record, int Citation, byte Mark)> Pairs(
        CitationKeys citations,
        IReadOnlyList<(ListedPapers List, int[] Records)> lists,
        IReadOnlyCollection<(int Record, int Citation)> stated)
    {
        foreach (var (list, records) in lists)
        {
            foreach (var (subject, pmid) in list.List.Pairs())
            {
                if (records[subject] is var record and not 0)
                {
                    yield return (record, citations.Of(pmid)!.Value, list.Bit);
                }
            }
        }

        foreach (var (record, citation) in stated)
        {
            yield return (record, citation, Stated);
        }
    }

    // A pair that occurs twice, or in two lists, is one link. The arrays are shortened in place, because copies would need too much memory.
    private static void Merge(int[] starts, int[] records, byte[] marks)
    {
        var kept = 0;
        var from = 0;
        for (var paper = 1; paper < starts.Length; paper++)
        {
            var to = starts[paper];
            records.AsSpan(from..to).Sort(marks.AsSpan(from..to));
            var first = kept;
            for (var place = from; place < to; place++)
            {
                if (kept > first && records[kept - 1] == records[place])
                {
                    marks[kept - 1] |= marks[place];
                }
                else
                {
                    (records[kept], marks[kept]) = (records[place], marks[place]);
                    kept++;
                }
            }

            from = to;
            starts[paper] = kept;
        }
    }
}
