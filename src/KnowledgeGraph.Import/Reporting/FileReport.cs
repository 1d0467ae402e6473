using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>
/// Counts what becomes of one file's records. A record is loaded if what it states is in the release; one whose statement is lost is unmapped, even if
/// something else of it (a paper, a name) is kept; one that cannot be understood is rejected; any other is passed over. What is unmapped or passed over has
/// a reason that is named. So the four add up to what was read, and the reasons to what was passed over and unmapped.
/// </summary>
public sealed class FileReport(string source, string file)
{
    /// <summary>What stands before the number of records that were passed over, and why.</summary>
    public const string ReasonMark = "passed over: ";

    /// <summary>What stands before the number of records that were unmapped, and why, and before what one of them says.</summary>
    public const string UnmappedMark = "unmapped: ";

    /// <summary>Said where an importer has not said what its records are that come to nothing.</summary>
    public const string Unsaid = "a record that adds nothing";

    private const int MostSamples = 10;
    private const int LongestSample = 300;

    private readonly List<string> _samples = [];
    private readonly RecordReasons _passedOver = new();
    private readonly RecordReasons _aside = new();
    private readonly RecordReasons _unmapped = new();
    private readonly RecordSet _loaded = new();
    private readonly RecordSet _missed = new();
    private readonly RecordSet _inPart = new();
    private readonly RecordSet _setAside = new();

    /// <summary>The key of the file's entry in the load report; 0 until it has one.</summary>
    public int Number { get; init; }

    /// <summary>The source's name.</summary>
    public string Source { get; } = source;

    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>What became of the file as a whole.</summary>
    public LoadOutcome Outcome { get; private set; } = LoadOutcome.Read;

    /// <summary>Records, good and malformed; also the number of the one being read, from 1.</summary>
    public int Read { get; private set; }

    /// <summary>Records whose statements are in the release, as a whole.</summary>
    public int Loaded => _loaded.CountWithout(_inPart, _setAside);

    /// <summary>Good records that neither contributed nor missed anything, or only repeat another.</summary>
    public int PassedOver => Read - Rejected - Loaded - Unmapped;

    /// <summary>Malformed records.</summary>
    public int Rejected { get; private set; }

    /// <summary>Records whose identifiers match nothing, or of which the statement, or a part of it, is lost.</summary>
    public int Unmapped => _missed.CountWithout(_loaded, _inPart, _setAside) + _inPart.Count;

    /// <summary>Why the file was left out, the first rejected and unmapped records, and why records were unmapped and passed over.</summary>
    public IReadOnlyList<string> Samples =>
    [
        .. _samples,
        .. _unmapped.Samples().Select(sample => Line(UnmappedMark + sample)),
        .. UnmappedReasons().OrderByDescending(reason => reason.Records).Select(reason => $"{UnmappedMark}{reason.Records} × {reason.Reason}"),
        .. Reasons().OrderByDescending(reason => reason.Records).Select(reason => $"{ReasonMark}{reason.Records} × {reason.Reason}"),
    ];

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
        foreach (var (reason, count) in _aside.Counts(_inPart).Concat(_passedOver.Counts(_loaded, _missed, _inPart, _setAside)))
        {
            left -= count;
            if (reason == Otherwise)
            {
                unsaid += count;
            }
            else
            {
                yield return (reason, count);
            }
        }

        if (left + unsaid > 0)
        {
            yield return (Otherwise, left + unsaid);
        }
    }

    /// <summary>Why records are unmapped, and how many for each reason.</summary>
    public IEnumerable<(string Reason, int Records)> UnmappedReasons()
    {
        // Where a record is missed in one way and lost in part in another, it is unmapped for the reason that was given last.
        var only = _loaded.Without(_inPart).With(_setAside.Without(_inPart));
        return _unmapped.Counts(only);
    }

    // The last reason that is given for a record is the one that counts.
    internal void PassOver(int record, string reason) => _passedOver.Add(record, reason);

    internal void SetAside(int record, string reason)
    {
        _setAside.Add(record);
        _aside.Add(record, reason);
    }

    internal void Load(int record) => _loaded.Add(record);

    // Of millions that miss, few are put into words.
    internal void Miss(int record, string reason, Func<string> what)
    {
        _missed.Add(record);
        _unmapped.Add(record, reason, what);
    }

    internal void MissPart(int record, string reason, Func<string> what)
    {
        _inPart.Add(record);
        _unmapped.Add(record, reason, what);
    }

    private void AddSample(string sample)
    {
        if (_samples.Count < MostSamples)
        {
            _samples.Add(Line(sample));
        }
    }

    private static string Line(string sample) => (sample.Length <= LongestSample ? sample : sample[..LongestSample] + "…").ReplaceLineEndings(" ");
}
