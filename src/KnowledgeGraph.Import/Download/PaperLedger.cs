using System.Globalization;

namespace KnowledgeGraph.Import.Download;

/// <summary>
/// PubMed's answers so far, one line for each paper: papers that have arrived or are not available are not asked for again.
/// </summary>
internal sealed class PaperLedger
{
    private readonly string _path;
    private readonly Dictionary<int, PaperAnswer> _answers = [];
    private readonly SortedDictionary<int, int> _merged = [];

    public PaperLedger(string path)
    {
        _path = path;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            // A line that a killed process left unfinished is ignored.
            if (line.Split('\t') is [var pmid, var answer, .. var rest, "."]
                && int.TryParse(pmid, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && Enum.TryParse<PaperAnswer>(answer, out var known))
            {
                _answers[number] = known;
                if (rest is [var into] && int.TryParse(into, NumberStyles.None, CultureInfo.InvariantCulture, out var live))
                {
                    _merged[number] = live;
                }
            }
        }
    }

    /// <summary>Whether a paper need not be asked for.</summary>
    public bool IsAnswered(int pmid) => _answers.ContainsKey(pmid);

    /// <summary>Counts the papers with an answer among some papers.</summary>
    public int CountOf(PaperAnswer answer, IEnumerable<int> pmids) =>
        pmids.Count(pmid => _answers.TryGetValue(pmid, out var known) && known == answer);

    /// <summary>The papers that PubMed has merged into others, each with the other paper.</summary>
    public IReadOnlyDictionary<int, int> Merged => _merged;

    /// <summary>Adds a paper whose record arrived under another number.</summary>
    public void AddMerged(int pmid, int into)
    {
        _merged[pmid] = into;
        Add([pmid], PaperAnswer.Merged, string.Create(CultureInfo.InvariantCulture, $"\t{into}"));
    }

    /// <summary>Adds answers.</summary>
    public void Add(IReadOnlyCollection<int> pmids, PaperAnswer answer) => Add(pmids, answer, string.Empty);

    private void Add(IReadOnlyCollection<int> pmids, PaperAnswer answer, string more)
    {
        using var file = new StreamWriter(new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read));
        // The line break also ends a line that was cut off.
        file.Write('\n');
        foreach (var pmid in pmids)
        {
            _answers[pmid] = answer;
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{pmid}\t{answer}{more}\t.\n"));
        }
    }
}
