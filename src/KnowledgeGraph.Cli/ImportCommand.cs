using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Releases;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Download;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg import</c>: builds a release from source files and activates it.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var from = new Option<string[]>("--from")
        {
            Description = "Folders or files with source data, searched with all subfolders; files are recognised by their first bytes.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var exclude = new Option<string[]>("--exclude")
        {
            Description = "Sources to leave out, by the name the load report gives them, e.g. OMIM.",
            AllowMultipleArgumentsPerToken = true,
        };
        var ignore = new Option<string[]>("--ignore")
        {
            Description = "Names of files that are no sources, with * and ? as in a shell, e.g. '*.md5'.",
            AllowMultipleArgumentsPerToken = true,
        };
        var strict = new Option<bool>("--strict")
        {
            Description = "Stop at the first malformed record, naming file and line, and at a file that is not recognised.",
        };
        var lenient = new Option<bool>("--lenient") { Description = "Count and skip malformed records (the default)." };
        var damaged = new Option<bool>("--allow-damaged")
        {
            Description = "Import what can be read of files whose gzip, tar, JSON, XML or encoding is broken; such a file ends an import "
                + "otherwise, a lenient one too.",
        };
        var acceptLoss = new Option<bool>("--accept-loss")
        {
            Description = "Turn to the release even if it has over 10 % less of a source, a file, or a kind of record, link or value than "
                + "the served one, or does not recognise a file that the served one had.",
        };
        var noActivate = new Option<bool>("--no-activate")
        {
            Description = "Build and check the release and keep it beside the others, without turning to it.",
        };
        var noDiff = new Option<bool>("--no-diff")
        {
            Description = "Do not compare the release with the served one, which takes the memory of both.",
        };
        var label = new Option<string?>("--label") { Description = "What lists of releases are to call it." };
        var json = new Option<bool>("--json")
        {
            Description = "Write the load report as JSON, an array of objects, and all else to standard error.",
        };
        var command = new Command("import", "Build a release from source files, check it, and turn to it.")
        {
            from, exclude, ignore, strict, lenient, damaged, acceptLoss, noActivate, noDiff, label, json,
        };
        var store = StoreOption.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(strict) && result.GetValue(lenient))
            {
                result.AddError("--strict and --lenient exclude each other.");
            }

            if (result.GetValue(strict) && result.GetValue(damaged))
            {
                result.AddError("--strict and --allow-damaged exclude each other.");
            }

            var unknown = (result.Given(exclude) ?? []).Except(ImportOptions.Sources, StringComparer.OrdinalIgnoreCase).ToList();
            if (unknown.Count > 0)
            {
                result.AddError(
                    $"there is no source {string.Join(", ", unknown)} to exclude; there are: {string.Join(", ", ImportOptions.Sources)}.");
            }
        });
        command.SetAction((parse, cancellation) => RunAsync(
            new ImportOptions(parse.GetRequiredValue(from), parse.GetValue(exclude) ?? [], parse.GetValue(strict))
            {
                AllowsDamaged = parse.GetValue(damaged),
                Ignored = parse.GetValue(ignore) ?? [],
            },
            parse.GetValue(noDiff),
            new Activation(!parse.GetValue(noActivate), parse.GetValue(acceptLoss), parse.GetValue(json) ? Console.Error : Console.Out),
            parse.GetValue(label) is { Length: > 0 } name ? name : null,
            parse.GetValue(json),
            store.Open(parse),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ImportOptions options,
        bool isUncompared,
        Activation activation,
        string? label,
        bool asJson,
        ReleaseStore opened,
        CancellationToken cancellation)
    {
        var output = asJson ? Console.Error : Console.Out;
        using var store = opened;
        // The folder of papers that kg download papers has put beside the releases.
        var papers = Path.Combine(store.Place, PaperDownload.Source);
        var before = ReleaseBefore.In(store);
        try
        {
            var all = Directory.Exists(papers) ? options with { From = [.. options.From, papers] } : options;
            var (content, completed) = ReleaseBuild.Run(store, all, output, cancellation, label);
            LoadReportTable.Write(content.LoadReport, asJson);
            var release = completed.Release;
            output.WriteLine(
                $"release {release.Id}: {release.Diseases} diseases, {release.Genes} genes, {release.Phenotypes} phenotypes, "
                    + $"{release.Citations} papers");
            output.WriteLine(
                $"{content.DiseasePhenotypeCount} disease–phenotype, {content.DiseaseGeneCount} disease–gene, "
                    + $"{content.DiseaseCitationCount} disease–paper links");
            output.WriteLine(completed.AlreadyExisted ? "the same content was there already; it has been kept" : "the release is new");
            if (!isUncompared)
            {
                await ReleaseComparison.TellAsync(store, release.Id, output, cancellation).ConfigureAwait(false);
            }

            return activation.Run(store, before, release, content.LoadReport);
        }
        catch (EmptyReleaseException empty)
        {
            LoadReportTable.Write(empty.LoadReport, asJson);
            return Activation.Refuse(before, empty);
        }
        catch (MalformedInputException damaged) when (damaged.Problem.Extent == ProblemExtent.File && !options.IsStrict)
        {
            Console.Error.WriteLine(
                "kg: a source file is damaged, and nothing has changed: fetch it again, or import what can be read with --allow-damaged");
            throw;
        }
    }
}
