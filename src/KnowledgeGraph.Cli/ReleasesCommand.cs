using System.CommandLine;
using KnowledgeGraph.Storage.Releases;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg releases</c>: what can be served, and which one is.</summary>
internal static class ReleasesCommand
{
    public static Command Create()
    {
        var command = new Command("releases", "List releases, and choose the one that is served.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Activate());
        command.Subcommands.Add(Rollback());
        command.Subcommands.Add(Image());
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the releases, newest first.");
        var option = StoreOption.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = option.OpenExisting(parse);
            var current = store.Current?.Id;
            string[] columns = ["served", "release", "created", "diseases", "genes", "phenotypes", "papers", "MB"];
            var rows = store.List().Select(release => Row(release, current)).ToList();
            if (Console.IsOutputRedirected)
            {
                rows.Prepend(columns).ToList().ForEach(row => Console.WriteLine(string.Join('\t', row)));
            }
            else
            {
                var table = new Table().AddColumns(columns);
                rows.ForEach(row => table.AddRow(row));
                AnsiConsole.Write(table);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command Activate()
    {
        var id = new Argument<string>("release") { Description = "The release's id." };
        var command = new Command("activate", "Serve this release; a running server turns to it within seconds.") { id };
        var option = StoreOption.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = option.OpenExisting(parse);
            store.Activate(parse.GetRequiredValue(id));
            Console.WriteLine($"serving {parse.GetRequiredValue(id)}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Rollback()
    {
        var command = new Command("rollback", "Serve again what was served before.");
        var option = StoreOption.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = option.OpenExisting(parse);
            var release = store.Rollback();
            Console.WriteLine($"serving {release.Id}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Image()
    {
        var id = new Argument<string?>("release")
        {
            Description = "The release's id; the served release if none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("image", "Write a release's image again, the file that servers start from, out of its database.") { id };
        var option = StoreOption.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = parse.GetValue(id) is null ? option.OpenActive(parse) : option.OpenExisting(parse);
            var release = parse.GetValue(id) ?? store.CurrentId!;
            Console.WriteLine($"image of {release}: {store.WriteImage(release) / 1_000_000.0:F1} MB");
            return ExitCode.Success;
        });
        return command;
    }

    private static string[] Row(ReleaseSummary release, string? current) =>
    [
        release.Id == current ? "*" : string.Empty,
        release.Id,
        release.CreatedAt,
        release.Diseases.ToString(),
        release.Genes.ToString(),
        release.Phenotypes.ToString(),
        release.Citations.ToString(),
        (release.Bytes / 1_000_000).ToString(),
    ];
}
