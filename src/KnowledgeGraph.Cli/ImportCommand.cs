using System.CommandLine;
using KnowledgeGraph.Import;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg import</c>: build a release from source files and serve it from then on.</summary>
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
        var strict = new Option<bool>("--strict") { Description = "Stop at the first malformed record, naming file and line." };
        var lenient = new Option<bool>("--lenient") { Description = "Count and skip malformed records (the default)." };
        var command = new Command("import", "Build a release from source files, check it, and turn to it.") { from, exclude, strict, lenient };
        var store = StoreOption.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(strict) && result.GetValue(lenient))
            {
                result.AddError("--strict and --lenient exclude each other.");
            }

            var unknown = (result.Given(exclude) ?? []).Except(ImportOptions.Sources, StringComparer.OrdinalIgnoreCase).ToList();
            if (unknown.Count > 0)
            {
                result.AddError($"there is no source {string.Join(", ", unknown)} to exclude; there are: {string.Join(", ", ImportOptions.Sources)}.");
            }
        });
        command.SetAction((parse, cancellation) => Task.FromResult(Run(
            new ImportOptions(parse.GetRequiredValue(from), parse.GetValue(exclude) ?? [], parse.GetValue(strict)),
            store.Open(parse),
            cancellation)));
        return command;
    }

    private static int Run(ImportOptions options, ReleaseStore opened, CancellationToken cancellation)
    {
        using var store = opened;
        var (content, completed) = ReleaseBuild.Run(store, options, Console.Out, cancellation);
        store.Activate(completed.Release.Id);
        LoadReportTable.Write(content.LoadReport);
        var release = completed.Release;
        Console.WriteLine(
            $"release {release.Id}: {release.Diseases} diseases, {release.Genes} genes, {release.Phenotypes} phenotypes, {release.Citations} papers");
        Console.WriteLine(
            $"{content.DiseasePhenotypes.Count} disease–phenotype, {content.DiseaseGenes.Count} disease–gene, {content.DiseaseCitationCount} disease–paper links");
        Console.WriteLine(completed.AlreadyExisted ? "the same content was there already; it has been kept" : "the release is new");
        return ExitCode.Success;
    }
}
