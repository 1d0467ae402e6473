using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>
/// The content of one list of papers: tens of millions of pairs of a record and a paper, each in eight bytes. Identifiers are held once;
/// the record of the file that a pair comes from follows from the pair's position.
/// </summary>
internal sealed class CitationListing(string source, string evidence)
{
    private const int PairsOfPart = 1 << 20;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<ulong[]> _parts = [];
    private readonly List<(FileReport Report, int FirstRecord, long FirstPair)> _runs = [];
    private int _nextRecord;

    public string Source { get; } = source;

    public string Evidence { get; } = evidence;

    /// <summary>The records that have papers, in canonical spelling, by number.</summary>
    public List<string> Subjects { get; } = [];

    public long Count { get; private set; }

    /// <summary>Gives the number of a record that has papers.</summary>
    /// <param name="written">The identifier as the list writes it.</param>
    /// <param name="canonical">Its canonical spelling.</param>
    public int Number(string written, Func<string, string> canonical)
    {
        if (!_numbers.TryGetValue(written, out var number))
        {
            number = Subjects.Count;
            _numbers.Add(written, number);
            Subjects.Add(canonical(written));
        }

        return number;
    }

    /// <summary>Adds a pair; each record of a file gives at most one.</summary>
    public void Add(int subject, int pmid, Origin origin)
    {
        if (!Pmid.IsPmid(pmid))
        {
            origin.Miss("no PMID", $"{pmid} is no PMID");
            return;
        }

        if (_runs.Count == 0 || _runs[^1].Report != origin.Report || _nextRecord != origin.Record)
        {
            _runs.Add((origin.Report, origin.Record, Count));
        }

        _nextRecord = origin.Record + 1;
        var place = (int)(Count % PairsOfPart);
        if (place == 0)
        {
            _parts.Add(new ulong[PairsOfPart]);
        }

        _parts[^1][place] = ((ulong)(uint)subject << 32) | (uint)pmid;
        Count++;
    }

    /// <summary>Lists every pair in the order in which it was added.</summary>
    public IEnumerable<(int Subject, int Pmid)> Pairs()
    {
        for (var pair = 0L; pair < Count; pair++)
        {
            var packed = _parts[(int)(pair / PairsOfPart)][(int)(pair % PairsOfPart)];
            yield return ((int)(packed >> 32), (int)(packed & uint.MaxValue));
        }
    }

    /// <summary>Lists every pair with the record that it was read from.</summary>
    public IEnumerable<(int Subject, int Pmid, Origin Origin)> WithOrigins()
    {
        var run = -1;
        var pair = 0L;
        foreach (var (subject, pmid) in Pairs())
        {
            if (run + 1 < _runs.Count && _runs[run + 1].FirstPair == pair)
            {
                run++;
            }

            yield return (subject, pmid, new Origin(_runs[run].Report, _runs[run].FirstRecord + (int)(pair - _runs[run].FirstPair)));
            pair++;
        }
    }

    /// <summary>Lets go of the pairs, once their links have been made.</summary>
    public void Clear()
    {
        _parts.Clear();
        _runs.Clear();
        Count = 0;
    }
}
