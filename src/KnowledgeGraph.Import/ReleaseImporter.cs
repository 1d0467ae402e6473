using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Assembly;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Identity;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Import.Scanning;
using KnowledgeGraph.Import.Sources;

namespace KnowledgeGraph.Import;

/// <summary>Turns source files into the rows of a release.</summary>
public sealed class ReleaseImporter(TimeProvider time, IImportProgress progress)
{
    /// <summary>Reads all files, settles identity, and makes the rows.</summary>
    /// <exception cref="MalformedInputException">The import is strict and a record is malformed.</exception>
    /// <exception cref="IOException">A file or folder cannot be read.</exception>
    public ReleaseContent Import(ImportOptions options, CancellationToken cancellation)
    {
        var reports = new List<FileReport>();
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = Read(options, reports, versions, cancellation);

        progress.Begin("joining", 7);
        var identity = DiseaseIdentity.Settle(facts);
        progress.Step($"{identity.Cliques.Count} diseases, {identity.Conflicts} identity conflicts");
        cancellation.ThrowIfCancellationRequested();
        return Assemble(facts, identity, reports, versions, cancellation);
    }

    private ReleaseContent Assemble(
        FactBase facts, DiseaseIdentity identity, List<FileReport> reports, Dictionary<string, string> versions, CancellationToken cancellation)
    {
        var content = new ReleaseContent();
        var sources = new SourceKeys(SourceNames(facts, reports), versions, time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ"));
        var keys = new EntityKeys(identity);
        (string Name, Action Build)[] steps =
        [
            ("phenotypes", new PhenotypeAssembly(facts, keys, sources, content).Build),
            ("genes", new GeneAssembly(facts, keys, sources, content).Build),
            ("diseases", () =>
            {
                new DiseaseAssembly(facts, identity, sources, content).Build();
                new DiseaseDetails(facts, keys, sources, content).Build();
            }),
            ("papers", new CitationAssembly(facts, keys, content).Build),
            ("links", new LinkAssembly(facts, keys, sources, content).Build),
            ("literature", () =>
            {
                var report = new FileReport(SourceCatalog.PubMed, "(literature filters)");
                new LiteratureAssembly(facts, content, report).Build();
                reports.Add(report);
            }),
        ];
        foreach (var (name, build) in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            build();
            progress.Step(name);
        }

        content.Sources = sources.Sources;
        content.LoadReport = [.. reports.Select((report, index) => Entry(report, index + 1))];
        return content;
    }

    private FactBase Read(ImportOptions options, List<FileReport> reports, Dictionary<string, string> versions, CancellationToken cancellation)
    {
        var files = SourceScan.Find(options.From);
        var passedOver = FileChoice.Choose(files);
        var facts = new FactBase();
        progress.Begin("reading", files.Count);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var report = ReadFile(file, passedOver[file], options, facts, versions);
            reports.Add(report);
            progress.Step(file.Name);
        }

        return facts;
    }

    private static FileReport ReadFile(ScannedFile file, string? reason, ImportOptions options, FactBase facts, Dictionary<string, string> versions)
    {
        if (file.Format is not { } format)
        {
            return new FileReport(SourceCatalog.NotRecognised, file.Name);
        }

        var source = SourceNameOf(file);
        var report = new FileReport(source, file.Name);
        reason ??= options.ExcludedSources.Contains(source, StringComparer.OrdinalIgnoreCase) ? "excluded by option" : Excerpt(file);
        if (reason is not null || source == SourceCatalog.NotRecognised)
        {
            report.Note($"not read: {reason ?? "an ontology that is not used"}");
            return report;
        }

        if (file.Version is { } version && string.CompareOrdinal(version, versions.GetValueOrDefault(source)) > 0)
        {
            versions[source] = version;
        }

        var sink = new ReportingSink(report, options.IsStrict);
        var import = SourceImports.ImportOf(format.Format);
        if (file.IsArchive)
        {
            foreach (var member in SourceArchive.Members(file.Path, sink))
            {
                using (member)
                {
                    if (format.Recognises(member.Head.Span))
                    {
                        import(new SourceContext(source, member, sink, report, facts));
                    }
                    else
                    {
                        report.Note($"not read: {member.Name} is no {format.Name}");
                    }
                }
            }
        }
        else
        {
            using var opened = SourceFile.Open(file.Path);
            import(new SourceContext(source, opened, sink, report, facts));
        }

        return report;
    }

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

    private static IEnumerable<string> SourceNames(FactBase facts, List<FileReport> reports) =>
        reports.Where(report => report.Read > 0).Select(report => report.Source)
            .Concat(facts.Definitions.Select(fact => fact.Source))
            .Concat([SourceCatalog.Hpo, SourceCatalog.NcbiGene, SourceCatalog.Hgnc])
            .Concat(facts.DiseaseGenes.Select(fact => fact.Source));

    private static LoadReportEntry Entry(FileReport report, int id) => new()
    {
        Id = id,
        Source = report.Source,
        File = report.File,
        Read = report.Read,
        Loaded = report.Loaded,
        Rejected = report.Rejected,
        Unmapped = report.Unmapped,
        Samples = report.Samples.Count == 0 ? null : string.Join('\n', report.Samples),
    };
}
