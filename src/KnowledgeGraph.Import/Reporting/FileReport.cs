using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>
/// Counts the outcomes of one file's records. A record is loaded if its statement is in the release; unmapped if
/// its statement is lost, even if another part of it (a paper, a name) is kept; rejected if it cannot be
/// understood; otherwise it is passed over. Each unmapped or passed-over record has a named reason. So the four
/// counts add up to the records read, and the reasons to the records passed over and unmapped.
/// </summary>
public sealed class FileReport(string source, string file)
{
    /// <summary>The mark before the number of records that were passed over, with the reason.</summary>
    public const string ReasonMark = "passed over: ";

    /// <summary>The mark before the number of unmapped records with the reason, and before a sample of them.</summary>
    public const string UnmappedMark = "unmapped: ";

    /// <summary>The reason used if an importer does not describe its records that add nothing.</summary>
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

    /// <summary>The outcome of the file as a whole.</summary>
    public LoadOutcome Outcome { get; private set; } = LoadOutcome.Read;

    /// <summary>The number of records, good and malformed; also the number of the one being read, from 1.</summary>
    public int Read { get; private set; }

    /// <summary>The number of records whose whole statement is in the release.</summary>
    public int Loaded => _loaded.CountWithout(_inPart, _setAside);

    /// <summary>The number of good records that neither contributed nor missed anything, or that only repeat another.</summary>
    public int PassedOver => Read - Rejected - Loaded - Unmapped;

    /// <summary>The number of malformed records.</summary>
    public int Rejected { get; private set; }

    /// <summary>The number of records whose identifiers match nothing, or whose statement is lost wholly or in part.</summary>
    public int Unmapped => _missed.CountWithout(_loaded, _inPart, _setAside) + _inPart.Count;

    /// <summary>
    /// The reason why the file was left out, the first rejected and unmapped records, and the reasons for unmapped and passed-over records.
    /// </summary>
    public IReadOnlyList<string> Samples =>
    [
        .. _samples,
        .. _unmapped.Samples().Select(sample => Line(UnmappedMark + sample)),
        .. UnmappedReasons().OrderByDescending(reason => reason.Records)
            .Select(reason => $"{UnmappedMark}{reason.Records} × {reason.Reason}"),
        .. Reasons().OrderByDescending(reason => reason.Records).Select(reason => $"{ReasonMark}{reason.Records} × {reason.Reason}"),
    ];

    /// <summary>The record being read.</summary>
    public Origin Here => new(this, Read);

    /// <summary>Counts a good record.</summary>
    public void Count() => Read++;

    /// <summary>
    /// Counts a fault: a record that is malformed, or the unread rest of a broken file. A part that is left out of
    /// a record is only reported.
    /// </summary>
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

    /// <summary>Records that the file is left out, with the reason.</summary>
    public void LeaveOut(LoadOutcome outcome, string reason)
    {
        Outcome = outcome;
        AddSample($"not read: {reason}");
    }

    /// <summary>The reason for records that add nothing and have no other reason; it depends on the meaning of this file's lines.</summary>
    public string Otherwise { get; set; } = Unsaid;

    /// <summary>Gives the reason why the record being read is passed over if it adds nothing.</summary>
    public void PassOver(string reason) => PassOver(Read, reason);

    /// <summary>The reasons why records were passed over, with the number of records for each.</summary>
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

    /// <summary>The reasons why records are unmapped, with the number of records for each.</summary>
    public IEnumerable<(string Reason, int Records)> UnmappedReasons()
    {
        // If a record is missed for one reason and lost in part for another, it is unmapped for the reason given last.
        var only = _loaded.Without(_inPart).With(_setAside.Without(_inPart));
        return _unmapped.Counts(only);
    }

    // The last reason given for a record counts.
    internal void PassOver(int record, string reason) => _passedOver.Add(record, reason);

    internal void SetAside(int record, string reason)
    {
        _setAside.Add(record);
        _aside.Add(record, reason);
    }

    internal void Load(int record) => _loaded.Add(record);

    // Millions of records may be missed, but few are put into words.
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

    private static string Line(string sample) =>
        (sample.Length <= LongestSample ? sample : sample[..LongestSample] + "…").ReplaceLineEndings(" ");
}
