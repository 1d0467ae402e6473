using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>
/// Counts what becomes of one file's records. A record that contributes anything is loaded; one that only misses is unmapped; one that cannot be
/// understood is rejected; any other is passed over, for a reason that is named. So the four add up to what was read, and the reasons to what was passed over.
/// </summary>
public sealed class FileReport(string source, string file)
{
    /// <summary>What stands before the number of records that were passed over, and why.</summary>
    public const string ReasonMark = "passed over: ";

    /// <summary>Said where an importer has not said what its records are that come to nothing.</summary>
    public const string Unsaid = "a record that adds nothing";

    private const int MostSamples = 10;
    private const int LongestSample = 300;

    private readonly List<string> _samples = [];
    private readonly Dictionary<string, RecordSet> _passedOver = new(StringComparer.Ordinal);
    private readonly RecordSet _loaded = new();
    private readonly RecordSet _missed = new();
    private readonly RecordSet _inPart = new();

    /// <summary>The source's name.</summary>
    public string Source { get; } = source;

    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>What became of the file as a whole.</summary>
    public LoadOutcome Outcome { get; private set; } = LoadOutcome.Read;

    /// <summary>Records, good and malformed; also the number of the one being read, from 1.</summary>
    public int Read { get; private set; }

    /// <summary>Records that contributed, and were understood as a whole.</summary>
    public int Loaded => _loaded.CountWithout(_inPart);

    /// <summary>Good records that neither contributed nor missed anything.</summary>
    public int PassedOver => Read - Rejected - Loaded - Unmapped;

    /// <summary>Malformed records.</summary>
    public int Rejected { get; private set; }

    /// <summary>Records whose identifiers match nothing, or of which a part is not understood.</summary>
    public int Unmapped => _missed.CountWithout(_loaded, _inPart) + _inPart.Count;

    /// <summary>Why the file was left out, why records were passed over, and the first rejected and unmapped ones.</summary>
    public IReadOnlyList<string> Samples =>
        [.. _samples, .. Reasons().OrderByDescending(reason => reason.Records).Select(reason => $"{ReasonMark}{reason.Records} × {reason.Reason}")];

    /// <summary>The record being read.</summary>
    public Origin Here => new(this, Read);

    /// <summary>Counts a good record.</summary>
    public void Count() => Read++;

    /// <summary>Counts a fault: a record that is malformed, or the unread rest of a broken file. A part that is left out of a record is told only.</summary>
    public void Reject(FormatProblem problem)
    {
        AddSample(problem.ToString());
        if (problem.Extent != ProblemExtent.Part)
        {
            Read++;
            Rejected++;
        }

        if (problem.Extent == ProblemExtent.File)
        {
            Outcome = LoadOutcome.Damaged;
        }
    }

    /// <summary>Adds a remark without counting anything.</summary>
    public void Note(string remark) => AddSample(remark);

    /// <summary>Says that the file is left out, and why.</summary>
    public void LeaveOut(LoadOutcome outcome, string reason)
    {
        Outcome = outcome;
        AddSample($"not read: {reason}");
    }

    /// <summary>What is said of records that come to nothing and of which nothing else is said: what the lines of this file mean decides it.</summary>
    public string Otherwise { get; set; } = Unsaid;

    /// <summary>Says why the record being read is passed over, should nothing come of it.</summary>
    public void PassOver(string reason) => PassOver(Read, reason);

    /// <summary>Why records were passed over, and how many for each reason.</summary>
    public IEnumerable<(string Reason, int Records)> Reasons()
    {
        var left = PassedOver;
        var unsaid = 0;
        foreach (var (reason, records) in _passedOver)
        {
            var count = records.CountWithout(_loaded, _missed, _inPart);
            left -= count;
            if (reason == Otherwise)
            {
                unsaid += count;
            }
            else if (count > 0)
            {
                yield return (reason, count);
            }
        }

        if (left + unsaid > 0)
        {
            yield return (Otherwise, left + unsaid);
        }
    }

    // The last reason that is given for a record is the one that counts.
    internal void PassOver(int record, string reason)
    {
        foreach (var (other, records) in _passedOver)
        {
            if (other != reason)
            {
                records.Remove(record);
            }
        }

        if (!_passedOver.TryGetValue(reason, out var set))
        {
            _passedOver.Add(reason, set = new RecordSet());
        }

        set.Add(record);
    }

    internal void Load(int record) => _loaded.Add(record);

    internal void Miss(int record, string what)
    {
        _missed.Add(record);
        AddSample($"unmapped: {what}");
    }

    internal void MissPart(int record, string what)
    {
        _inPart.Add(record);
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
