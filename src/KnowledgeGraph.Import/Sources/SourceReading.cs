using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Assembly;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Sources;

/// <summary>Reads the files that count, one at a time, and keeps a report of each.</summary>
/// <param name="options">The sources to leave out, and the tolerance for faults.</param>
/// <param name="passedOver">The reason why each file is not read; null for those that are.</param>
internal sealed class SourceReading(ImportOptions options, IReadOnlyDictionary<ScannedFile, string?> passedOver)
{
    private readonly Dictionary<ScannedFile, FileReport> _reports = [];

    private readonly Dictionary<ScannedFile, int> _numbers = passedOver.Keys.Select((file, place) => (file, place))
        .ToDictionary(entry => entry.file, entry => entry.place + 1);

    public FactBase Facts { get; } = new();

    /// <summary>The newest version stated by the files of each source.</summary>
    public Dictionary<string, string> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>The reports of the files read so far.</summary>
    public IReadOnlyCollection<FileReport> Reports => _reports.Values;

    public FileReport ReportOf(ScannedFile file) => _reports[file];

    /// <summary>Whether a file holds papers' records, which are read after everything else.</summary>
    public static bool IsOfPapers(ScannedFile file) => file.Format?.Format is SourceFormat.PubMedXml or SourceFormat.MedlineText;

    /// <summary>Whether a file will be read, so that it has to be complete.</summary>
    public bool IsWanted(ScannedFile file) => ReasonAgainst(file, SourceNameOf(file)) is null;

    /// <summary>Whether a file holds papers' records and is not passed over.</summary>
    public bool WillBeRead(ScannedFile file) => IsOfPapers(file) && IsWanted(file);

    /// <summary>
    /// The appearance of a file of unknown format, or of an ontology that is not used; null if the file is recognised, or left out.
    /// </summary>
    public string? AppearanceOfUnknown(ScannedFile file)
    {
        var source = SourceNameOf(file);
        return source != SourceCatalog.NotRecognised || ReasonAgainst(file, source) is not null
            ? null
            : file.Format is null ? file.Appearance : "an ontology that is not used";
    }

    /// <summary>Reads a file, or notes why it is not read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="damage">The damage to its container; null if there is none.</param>
    /// <param name="papers">The receiver of papers' records; null before they are read.</param>
    /// <exception cref="MalformedInputException">
    /// The file is damaged or one of its records is malformed, and the options do not allow that.
    /// </exception>
    public void Read(ScannedFile file, string? damage, PaperIntake? papers)
    {
        var source = SourceNameOf(file);
        var report = new FileReport(source, file.Name) { Number = _numbers[file] };
        _reports.Add(file, report);
        var problems = new ReportingSink(report, options.IsStrict, options.AllowsDamaged);
        var reason = ReasonAgainst(file, source);
        if (reason is not null)
        {
            report.LeaveOut(LoadOutcome.PassedOver, reason);
        }
        else if (damage is not null)
        {
            // The content is not read, because a member whose checksum fails may contain anything.
            problems.Report(new FormatProblem(file.Name, 0, damage, "a whole file") { Extent = ProblemExtent.File });
        }
        else if (AppearanceOfUnknown(file) is { } appearance)
        {
            report.LeaveOut(LoadOutcome.NotRecognised, appearance);
        }
        else
        {
            if (file.Version is { } version && StatedVersion.Compare(version, Versions.GetValueOrDefault(source)) > 0)
            {
                Versions[source] = version;
            }

            Read(file, file.Format!, new SourceContext(source, null!, problems, report, Facts, papers));
        }
    }

    private static void Read(ScannedFile file, FormatDescriptor format, SourceContext context)
    {
        var import = SourceImports.ImportOf(format.Format);
        if (!file.IsArchive)
        {
            using var opened = SourceFile.Open(file.Path);
            import(context with { File = opened });
            return;
        }

        // Members of other formats have entries of their own.
        foreach (var member in SourceArchive.Members(file.Path, context.Problems))
        {
            using (member)
            {
                if (format.Recognises(member.Head.Span))
                {
                    import(context with { File = member });
                }
            }
        }
    }

    private string? ReasonAgainst(ScannedFile file, string source) =>
        file.Ignored ?? passedOver[file] ?? (options.ExcludedSources.Contains(source, StringComparer.OrdinalIgnoreCase)
            ? "excluded by option"
            : Excerpt(file) ?? Documentation(file));

    private static string SourceNameOf(ScannedFile file)
    {
        if (file.Format is not { } format)
        {
            return SourceCatalog.NotRecognised;
        }

        if (file.IsArchive)
        {
            foreach (var member in SourceArchive.Members(file.Path, new LenientProblemSink()))
            {
                if (format.Recognises(member.Head.Span))
                {
                    return SourceImports.SourceOf(format.Format, member.Head.Span);
                }
            }
        }

        using var opened = SourceFile.Open(file.Path);
        return SourceImports.SourceOf(format.Format, opened.Head.Span);
    }

    private static string? Documentation(ScannedFile file) =>
        file.Format is null && Appearance.IsDocumentation(file.Name) ? "documentation, by its name" : null;

    // Orphadata excerpts made for tests say themselves that they are excerpts.
    private static string? Excerpt(ScannedFile file) =>
        !file.IsArchive
        && file.Format?.Format is SourceFormat.OrphanetDisorders or SourceFormat.OrphanetPhenotypes or SourceFormat.OrphanetGenes
            or SourceFormat.OrphanetAges
        && OrphadataReader.IsExcerpt(file.Path)
            ? "an excerpt: it holds fewer disorders than it says, or comes from a test server"
            : null;
}
