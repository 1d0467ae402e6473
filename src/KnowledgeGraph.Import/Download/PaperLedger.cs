using System.Globalization;

namespace KnowledgeGraph.Import.Download;

/// <summary>What PubMed has answered so far, a line for each paper: what has come, and what is not to be had, is not asked for again.</summary>
internal sealed class PaperLedger
{
    private readonly string _path;
    private readonly Dictionary<int, PaperAnswer> _answers = [];

    public PaperLedger(string path)
    {
        _path = path;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            // A line that a killed process left unfinished counts as not written.
            if (line.Split('\t') is [var pmid, var answer, "."] && int.TryParse(pmid, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && Enum.TryParse<PaperAnswer>(answer, out var known))
            {
                _answers[number] = known;
            }
        }
    }

    /// <summary>Whether a paper need not be asked for.</summary>
    public bool IsAnswered(int pmid) => _answers.ContainsKey(pmid);

    /// <summary>Papers of an answer among some.</summary>
    public int CountOf(PaperAnswer answer, IEnumerable<int> pmids) => pmids.Count(pmid => _answers.TryGetValue(pmid, out var known) && known == answer);

    /// <summary>Adds answers.</summary>
    public void Add(IReadOnlyCollection<int> pmids, PaperAnswer answer)
    {
        using var file = new StreamWriter(new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read));
        // After a line that was cut off, too.
        file.Write('\n');
        foreach (var pmid in pmids)
        {
            _answers[pmid] = answer;
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{pmid}\t{answer}\t.\n"));
        }
    }
}
