using KnowledgeGraph.Core.Provenance;
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
    /// <exception cref="MalformedInputException">
    /// A file is damaged and that is not allowed, or the import is strict and a record is malformed.
    /// </exception>
    /// <exception cref="NotRecognisedException">The import is strict and a file is not recognised.</exception>
    /// <exception cref="IOException">A file or folder cannot be read.</exception>
    public ReleaseContent Import(ImportOptions options, CancellationToken cancellation)
    {
        var files = SourceScan.Find(options.From, options.PassedOver, options.Ignored);
        var reading = new SourceReading(options, FileChoice.Choose(files));
        var faults = WholeFiles.Faults(files.Where(reading.IsWanted), progress, cancellation);
        RequireKnown(files, reading, faults, options);
        progress.Begin("reading", files.Count);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!SourceReading.IsOfPapers(file))
            {
                reading.Read(file, faults.GetValueOrDefault(file.Path), null);
                progress.Step(file.Name);
            }
        }

        progress.Begin("joining", 6);
        var identity = DiseaseIdentity.Settle(reading.Facts);
        progress.Step($"{identity.Cliques.Count} diseases, {identity.Conflicts} identity conflicts");
        cancellation.ThrowIfCancellationRequested();
        var content = new ReleaseContent();
        try
        {
            Assemble(files, faults, reading, identity, options, content, cancellation);
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    // Papers' records come last: they are never held in memory, and by then it is known which papers are wanted
    // and what to look for in them.
    private void Assemble(
        List<ScannedFile> files,
        IReadOnlyDictionary<string, string> faults,
        SourceReading reading,
        DiseaseIdentity identity,
        ImportOptions options,
        ReleaseContent content,
        CancellationToken cancellation)
    {
        var facts = reading.Facts;
        var sources = new SourceKeys(
            SourceNames(facts, reading, files),
            reading.Versions,
            time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ"));
        var keys = new EntityKeys(identity);
        var papers = new PaperAssembly(facts, keys, sources, content);
        var filters = new FileReport(SourceCatalog.PubMed, "(literature filters)");
        // Facts that have become rows are not held beside them.
        (string Name, Action Build)[] steps =
        [
            ("phenotypes", () =>
            {
                new PhenotypeAssembly(facts, keys, sources, content).Build();
                facts.Phenotypes.Clear();
            }),
            ("genes", () =>
            {
                new GeneAssembly(facts, keys, sources, content).Build();
                facts.Genes.Clear();
            }),
            ("diseases", () =>
            {
                new DiseaseAssembly(facts, identity, sources, content).Build();
                new DiseaseDetails(facts, keys, sources, content).Build();
                new EpidemiologyAssembly(facts, keys, sources, content).Build();
                new NameAgreement(facts, keys, content).Apply();
                facts.ClearDiseases();
            }),
            ("papers", papers.Collect),
            ("links", () =>
            {
                new LinkAssembly(facts, keys, sources, content).Build();
                new InheritanceAssembly(facts, keys, sources, content).Build();
            }),
        ];
        foreach (var (name, build) in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            build();
            progress.Step(name);
        }

        using (var intake = papers.Open(filters, options.SpoolPath, Today()))
        {
            ReadPapers([.. files.Where(SourceReading.IsOfPapers)], faults, reading, intake, cancellation);
            papers.Order(intake);
            progress.Step("links to papers");
        }

        content.Sources = sources.Sources;
        content.LoadReport =
        [
            .. files.Select(reading.ReportOf).Select(report => Entry(report, report.Number)).Append(Entry(filters, files.Count + 1))
                .OrderBy(entry => entry.Outcome)
                .ThenBy(entry => entry.Id),
        ];
    }

    private void ReadPapers(
        List<ScannedFile> files,
        IReadOnlyDictionary<string, string> faults,
        SourceReading reading,
        PaperIntake intake,
        CancellationToken cancellation)
    {
        progress.Begin("papers", files.Count + 2);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            reading.Read(file, faults.GetValueOrDefault(file.Path), intake);
            progress.Step(file.Name);
        }

        intake.Complete();
        progress.Step("literature");
    }

    private int Today() => time.GetUtcNow() is var now ? (now.Year * 10000) + (now.Month * 100) + now.Day : 0;

    private static void RequireKnown(
        List<ScannedFile> files,
        SourceReading reading,
        IReadOnlyDictionary<string, string> faults,
        ImportOptions options)
    {
        List<string> unknown =
        [
            .. files.Where(file => !faults.ContainsKey(file.Path))
                .Select(file => (file.Name, Appearance: reading.AppearanceOfUnknown(file)))
                .Where(file => file.Appearance is not null)
                .Select(file => $"{file.Name} ({file.Appearance})"),
        ];
        if (options.IsStrict && unknown.Count > 0)
        {
            throw new NotRecognisedException(unknown);
        }

        if (faults.Count == 0 && files.TrueForAll(file => file.Format is null))
        {
            throw new IOException($"none of the {files.Count} files under {string.Join(", ", options.From)} is a source that is known; kg "
                + "download fetches them");
        }
    }

    private static IEnumerable<string> SourceNames(FactBase facts, SourceReading reading, List<ScannedFile> files) =>
        files.Where(reading.WillBeRead).Select(_ => SourceCatalog.PubMed)
            .Concat(reading.Reports.Where(report => report.Read > 0).Select(report => report.Source))
            .Concat(facts.Definitions.Select(fact => fact.Source))
            .Concat(facts.DiseaseGenes.Select(fact => fact.Source));

    private static LoadReportEntry Entry(FileReport report, int id) => new()
    {
        Id = id,
        Source = report.Source,
        File = report.File,
        Outcome = report.Outcome,
        Read = report.Read,
        Loaded = report.Loaded,
        PassedOver = report.PassedOver,
        Rejected = report.Rejected,
        Unmapped = report.Unmapped,
        Samples = report.Samples.Count == 0 ? null : string.Join('\n', report.Samples),
    };
}
