namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// The links of one kind of record to papers in the order of their keys: record after record, with the newest paper first in each.
/// </summary>
internal sealed class RecordPapers
{
    private readonly int[] _starts;
    private readonly int[] _citations;
    private readonly byte[] _marks;
    private readonly byte[] _basis;

    /// <summary>Distributes the links to the records, paper by paper.</summary>
    /// <param name="links">The links.</param>
    /// <param name="basis">The basis of the relevance of each link; empty if it is not needed.</param>
    /// <param name="records">The highest key of a record.</param>
    /// <param name="newestFirst">The papers, by key, in the order that they have within a record.</param>
    public RecordPapers(PaperLinks links, byte[] basis, int records, int[] newestFirst)
    {
        _starts = new int[records + 1];
        for (var place = 0; place < links.Count; place++)
        {
            _starts[links.Record(place)]++;
        }

        for (var record = 1; record < _starts.Length; record++)
        {
            _starts[record] += _starts[record - 1];
        }

        _citations = new int[links.Count];
        _marks = new byte[links.Count];
        _basis = new byte[basis.Length == 0 ? 0 : links.Count];
        var next = _starts.AsSpan(0, records).ToArray();
        foreach (var citation in newestFirst)
        {
            var (from, to) = links.Of(citation);
            for (var place = from; place < to; place++)
            {
                var link = next[links.Record(place) - 1]++;
                (_citations[link], _marks[link]) = (citation, links.Marks(place));
                if (_basis.Length > 0)
                {
                    _basis[link] = basis[place];
                }
            }
        }
    }

    public int Count => _citations.Length;

    /// <summary>Lists every link in the order of its key.</summary>
    public IEnumerable<PaperLink> All()
    {
        var record = 1;
        for (var link = 0; link < _citations.Length; link++)
        {
            while (_starts[record] <= link)
            {
                record++;
            }

            var lists = (byte)(_marks[link] & ~PaperLinks.Stated);
            var isStated = (_marks[link] & PaperLinks.Stated) != 0;
            yield return new PaperLink(link + 1, record, _citations[link], lists, isStated, _basis.Length > 0 ? _basis[link] : (byte)0);
        }
    }
}
