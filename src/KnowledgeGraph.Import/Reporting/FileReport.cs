using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>Counts what becomes of one file's records. A record that contributes anything is loaded; one that only misses is unmapped.</summary>
public sealed class FileReport(string source, string file)
{
    private const int MostSamples = 10;
    private const int LongestSample = 300;

    private readonly List<string> _samples = [];
    private readonly RecordSet _loaded = new();
    private readonly RecordSet _missed = new();

    /// <summary>The source's name.</summary>
    public string Source { get; } = source;

    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>Good records; also the number of the one being read, from 1.</summary>
    public int Read { get; private set; }

    /// <summary>Records that contributed.</summary>
    public int Loaded => _loaded.Count;

    /// <summary>Malformed records.</summary>
    public int Rejected { get; private set; }

    /// <summary>Records whose identifiers match nothing.</summary>
    public int Unmapped => _missed.CountWithout(_loaded);

    /// <summary>The first rejected and unmapped ones.</summary>
    public IReadOnlyList<string> Samples => _samples;

    /// <summary>The record being read.</summary>
    public Origin Here => new(this, Read);

    /// <summary>Counts a good record.</summary>
    public void Count() => Read++;

    /// <summary>Counts a malformed record.</summary>
    public void Reject(FormatProblem problem)
    {
        Rejected++;
        AddSample(problem.ToString());
    }

    /// <summary>Adds a remark without counting anything.</summary>
    public void Note(string remark) => AddSample(remark);

    internal void Load(int record) => _loaded.Add(record);

    internal void Miss(int record, string what)
    {
        _missed.Add(record);
        AddSample($"unmapped: {what}");
    }

    // Of millions that miss, ten are put into words.
    internal void Miss(int record, Func<string> what)
    {
        if (_samples.Count < MostSamples)
        {
            Miss(record, what());
        }
        else
        {
            _missed.Add(record);
        }
    }

    private void AddSample(string sample)
    {
        if (_samples.Count < MostSamples)
        {
            _samples.Add((sample.Length <= LongestSample ? sample : sample[..LongestSample] + "…").ReplaceLineEndings(" "));
        }
    }
}
