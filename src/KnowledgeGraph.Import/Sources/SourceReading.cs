using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Papers;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Sources;

/// <summary>Reads the files that count, one at a time, and keeps what each of them came to.</summary>
/// <param name="options">What to leave out, and how forgiving to be.</param>
/// <param name="passedOver">Why a file is not read; null for those that are.</param>
internal sealed class SourceReading(ImportOptions options, IReadOnlyDictionary<ScannedFile, string?> passedOver)
{
    private readonly Dictionary<ScannedFile, FileReport> _reports = [];

    public FactBase Facts { get; } = new();

    /// <summary>The newest version that files of each source state.</summary>
    public Dictionary<string, string> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the files read so far.</summary>
    public IReadOnlyCollection<FileReport> Reports => _reports.Values;

    public FileReport ReportOf(ScannedFile file) => _reports[file];

    /// <summary>Whether a file holds papers' records, which are read when all else is known.</summary>
    public static bool IsOfPapers(ScannedFile file) => file.Format?.Format is SourceFormat.PubMedXml or SourceFormat.MedlineText;

    /// <summary>Whether a file of papers' records is not passed over.</summary>
    public bool WillBeRead(ScannedFile file) => IsOfPapers(file) && ReasonAgainst(file, SourceCatalog.PubMed) is null;

    /// <summary>Reads a file, or notes why not.</summary>
    public void Read(ScannedFile file, PaperIntake? papers)
    {
        if (file.Format is not { } format)
        {
            _reports.Add(file, new FileReport(SourceCatalog.NotRecognised, file.Name));
            return;
        }

        var source = SourceNameOf(file);
        var report = new FileReport(source, file.Name);
        _reports.Add(file, report);
        var reason = ReasonAgainst(file, source);
        if (reason is not null || source == SourceCatalog.NotRecognised)
        {
            report.Note($"not read: {reason ?? "an ontology that is not used"}");
            return;
        }

        if (file.Version is { } version && string.CompareOrdinal(version, Versions.GetValueOrDefault(source)) > 0)
        {
            Versions[source] = version;
        }

        Read(file, format, new SourceContext(source, null!, new ReportingSink(report, options.IsStrict), report, Facts, papers));
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

        foreach (var member in SourceArchive.Members(file.Path, context.Problems))
        {
            using (member)
            {
                if (format.Recognises(member.Head.Span))
                {
                    import(context with { File = member });
                }
                else
                {
                    context.Report.Note($"not read: {member.Name} is no {format.Name}");
                }
            }
        }
    }

    private string? ReasonAgainst(ScannedFile file, string source) =>
        passedOver[file] ?? (options.ExcludedSources.Contains(source, StringComparer.OrdinalIgnoreCase) ? "excluded by option" : Excerpt(file));

    private static string SourceNameOf(ScannedFile file)
    {
        using var opened = SourceFile.Open(file.Path);
        return SourceImports.SourceOf(file.Format!.Format, opened.Head.Span);
    }

    // Orphadata excerpts made for tests say so themselves.
    private static string? Excerpt(ScannedFile file) =>
        file.Format!.Format is SourceFormat.OrphanetDisorders or SourceFormat.OrphanetPhenotypes or SourceFormat.OrphanetGenes or SourceFormat.OrphanetAges
        && OrphadataReader.IsExcerpt(file.Path)
            ? "an excerpt: it holds fewer disorders than it says, or comes from a test server"
            : null;
}
