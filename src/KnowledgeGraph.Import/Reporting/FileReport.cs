using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>Counts what becomes of one file's records.</summary>
public sealed class FileReport(string source, string file)
{
    private const int MostSamples = 10;
    private const int LongestSample = 300;

    private readonly List<string> _samples = [];

    /// <summary>The source's name.</summary>
    public string Source { get; } = source;

    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>Good records.</summary>
    public int Read { get; set; }

    /// <summary>Records that contributed.</summary>
    public int Loaded { get; set; }

    /// <summary>Malformed records.</summary>
    public int Rejected { get; private set; }

    /// <summary>Records whose identifiers match nothing.</summary>
    public int Unmapped { get; private set; }

    /// <summary>The first rejected and unmapped ones.</summary>
    public IReadOnlyList<string> Samples => _samples;

    /// <summary>Counts a malformed record.</summary>
    public void Reject(FormatProblem problem)
    {
        Rejected++;
        AddSample(problem.ToString());
    }

    /// <summary>Counts a record that matches nothing.</summary>
    public void Miss(string what)
    {
        Unmapped++;
        AddSample($"unmapped: {what}");
    }

    /// <summary>Adds a remark without counting anything.</summary>
    public void Note(string remark) => AddSample(remark);

    private void AddSample(string sample)
    {
        if (_samples.Count < MostSamples)
        {
            _samples.Add((sample.Length <= LongestSample ? sample : sample[..LongestSample] + "…").ReplaceLineEndings(" "));
        }
    }
}
