using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Import.Download;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Download;

/// <summary><c>kg download papers</c>: fetches PubMed's records of the papers that a release names but has no record of.</summary>
internal static class PapersCommand
{
    // The name is NCBI's own. Anybody who lists processes would see a secret on the command line.
    private const string KeyVariable = "NCBI_API_KEY";

    public static Command Create()
    {
        var to = new Option<DirectoryInfo?>("--to")
        {
            Description = "Folder to write to; the records go to DIR/papers. Without it, the data folder, where the next import reads them "
                + "by itself.",
        };
        var mirror = DownloadCommand.Mirror();
        var attempts = DownloadCommand.Attempts();
        var timeout = DownloadCommand.Timeout();
        var command = new Command(
            "papers",
            $"Fetch PubMed's records of the papers that the active release names and has no record of, 200 to a request, three requests a "
                + $"second, ten with a key of NCBI in ${KeyVariable}; "
            + "the same command again goes on where it stopped.")
        {
            to, mirror, attempts, timeout,
        };
        var option = StoreOption.AddTo(command);
        command.SetAction(async (parse, cancellation) =>
        {
            using var store = option.OpenActive(parse);
            var folder = parse.GetValue(to)?.FullName ?? (Directory.Exists(store.Place)
                ? store.Place
                : throw new UsageException("Say where the files go with --to DIR: a database has no folder."));
            var options = new DownloadOptions(folder)
            {
                Attempts = parse.GetValue(attempts),
                IdleTimeout = TimeSpan.FromSeconds(parse.GetValue(timeout)),
            };
            var address = parse.GetValue(mirror) is { } other ? DownloadItem.On(other, PaperDownload.Efetch) : PaperDownload.Efetch;
            var (papers, count) = Lacking(store);
            return await RunAsync(papers, count, options, address, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static (List<int> Lacking, int Count) Lacking(ReleaseStore store)
    {
        using var host = new ReleaseHost(store);
        host.Follow();
        using var lease = host.Acquire() ?? throw new ReleaseException($"no release in {store.Place} is active any more");
        CitationTable papers = lease.Graph.Citations;
        return ([.. papers.Undescribed.Select(row => papers.Pmid[row])], papers.Count);
    }

    private static async Task<int> RunAsync(
        List<int> papers,
        int count,
        DownloadOptions options,
        Uri address,
        CancellationToken cancellation)
    {
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"the release has no record of {papers.Count:N0} of its {count:N0} papers"));
        var apiKey = Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key ? key.Trim() : null;
        using var client = DownloadClient.Create();
        try
        {
            var outcome = await new PaperDownload(client, options, TimeProvider.System, new DownloadLines(Console.Out, TimeProvider.System))
                .RunAsync(papers, address, apiKey, cancellation).ConfigureAwait(false);
            return Conclude(outcome, papers.Count, options);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("kg: stopped before it was done; the same command goes on from here").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
    }

    private static int Conclude(PaperOutcome outcome, int lacking, DownloadOptions options)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Fetched:N0} records fetched. Of the {lacking:N0} papers, {outcome.Came:N0} have come now or before, "
                + $"{outcome.Merged:N0} are merged into others, {outcome.Missing:N0} PubMed has no article of, "
                + $"{lacking - outcome.Came - outcome.Merged - outcome.Missing:N0} are still to come."));
        Console.WriteLine(
            $"The records are in {Path.Combine(options.Folder, PaperDownload.Source)}; they are in the release that is imported next.");
        foreach (var failed in outcome.Failed)
        {
            Console.Error.WriteLine($"kg: {failed.Item.Name}: {failed.Problem}");
        }

        return outcome.Failed.Count == 0 ? ExitCode.Success : ExitCode.DownloadIncomplete;
    }
}
