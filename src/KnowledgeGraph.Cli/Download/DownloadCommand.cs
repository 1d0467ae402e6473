using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Import.Download;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Download;

/// <summary><c>kg download</c>: fetch source files from where the sources publish them.</summary>
internal static class DownloadCommand
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("sources")
        {
            Description = $"Sources to fetch: {string.Join(", ", DownloadCatalog.PublicSources())}. Without any, all that are not too "
                + "large for that; see --list.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var to = new Option<DirectoryInfo?>("--to")
        {
            Description = "Folder to write to; each source has a folder in it. What is there already is gone on with.",
        };
        var list = new Option<bool>("--list") { Description = "Print what would be fetched and from where, and fetch nothing." };
        var json = ListPrinter.JsonOption();
        var mirror = Mirror();
        var addresses = new Option<FileInfo?>("--addresses")
        {
            Description = "A file of addresses in place of the one built in; --list prints that one.",
        };
        var attempts = Attempts();
        var timeout = Timeout();
        var command = new Command(
            "download",
            "Fetch source files from their public addresses, checked; the same command again goes on where it stopped.")
        {
            sources, to, list, json, mirror, addresses, attempts, timeout,
        };
        command.Subcommands.Add(PapersCommand.Create());
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && !result.GetValue(list))
            {
                result.AddError("--json goes with --list.");
            }

            if (!result.GetValue(list) && result.GetValue(to) is null)
            {
                result.AddError("Say where the files go with --to DIR, or ask with --list what there is.");
            }
        });
        command.SetAction(async (parse, cancellation) =>
        {
            var items = Chosen(parse.GetValue(addresses), parse.GetValue(sources) ?? [], parse.GetValue(mirror));
            if (parse.GetValue(list))
            {
                DownloadList.Write(items, parse.InvocationConfiguration.Output, parse.GetValue(json));
                return ExitCode.Success;
            }

            var options = new DownloadOptions(parse.GetRequiredValue(to)!.FullName)
            {
                Attempts = parse.GetValue(attempts),
                IdleTimeout = TimeSpan.FromSeconds(parse.GetValue(timeout)),
            };
            return await RunAsync(items, options, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    internal static Option<Uri?> Mirror() => new("--mirror")
    {
        Description = "Fetch from a mirror: http://mirror.example/ stands for http://mirror.example/HOST/PATH of each address.",
        CustomParser = result => Address(result.Tokens[0].Value, result.AddError),
    };

    internal static Option<int> Attempts() =>
        Number("--attempts", "Tries of one file that bring nothing new before it is given up.", new DownloadOptions(string.Empty).Attempts);

    internal static Option<int> Timeout() =>
        Number("--timeout", "Seconds a server may send nothing.", (int)new DownloadOptions(string.Empty).IdleTimeout.TotalSeconds);

    private static IReadOnlyList<DownloadItem> Chosen(FileInfo? addresses, string[] sources, Uri? mirror)
    {
        var items = Catalog(addresses).Choose(sources);
        return mirror is null ? items : [.. items.Select(item => item.On(mirror))];
    }

    private static DownloadCatalog Catalog(FileInfo? addresses)
    {
        if (addresses is null)
        {
            return DownloadCatalog.Public;
        }

        using var reader = addresses.OpenText();
        return DownloadCatalog.Read(addresses.Name, reader);
    }

    private static async Task<int> RunAsync(IReadOnlyList<DownloadItem> items, DownloadOptions options, CancellationToken cancellation)
    {
        using var client = DownloadClient.Create();
        try
        {
            var outcomes = Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
                ? await new Downloader(client, options, TimeProvider.System, new DownloadLines(Console.Out, TimeProvider.System)).RunAsync(
                    items,
                    cancellation).ConfigureAwait(false)
                : await AnsiConsole.Progress().AutoRefresh(true).HideCompleted(false).StartAsync(
                    context => new Downloader(client, options, TimeProvider.System, new DownloadBars(context)).RunAsync(
                        items,
                        cancellation)).ConfigureAwait(false);
            return Conclude(outcomes);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("kg: stopped before it was done; the same command goes on from here").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
    }

    private static int Conclude(IReadOnlyList<DownloadOutcome> outcomes)
    {
        var failed = outcomes.Where(outcome => outcome.Status == DownloadStatus.Failed).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcomes.Count(outcome => outcome.Status == DownloadStatus.Fetched)} files fetched, "
                + $"{outcomes.Count(outcome => outcome.Status == DownloadStatus.Unchanged)} unchanged, {failed.Count} failed"));
        foreach (var outcome in failed)
        {
            Console.Error.WriteLine($"kg: {outcome.Item.Source}/{outcome.Item.Name}: {outcome.Problem}");
        }

        return failed.Count == 0 ? ExitCode.Success : ExitCode.DownloadIncomplete;
    }

    private static Uri? Address(string text, Action<string> fault)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        fault($"'{text}' is no http or https address.");
        return null;
    }

    private static Option<int> Number(string name, string description, int standard) =>
        new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard }.Within(1, 86_400);
}
