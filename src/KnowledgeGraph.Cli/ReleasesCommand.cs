using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Releases;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg releases</c>: what can be served, and which one is.</summary>
internal static class ReleasesCommand
{
    private static readonly string[] ShownLinks = ["disease–gene", "disease–phenotype", "disease–paper", "gene–phenotype", "gene–paper"];

    public static Command Create()
    {
        var command = new Command("releases", "List releases, and choose the one that is served.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Activate());
        command.Subcommands.Add(Rollback());
        command.Subcommands.Add(Keep("keep", "Keep this release however many newer ones there are, for links that name it.", isKept: true));
        command.Subcommands.Add(Keep("unkeep", "Let this release go when its time has come, as releases do.", isKept: false));
        command.Subcommands.Add(ReleaseDiffCommand.Create());
        command.Subcommands.Add(Check());
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
            var current = ServedBy(store);
            string[] columns = ["served", "release", "label", "created", "diseases", "genes", "phenotypes", "papers", .. ShownLinks, "sources", "MB", "kept"];
            var rows = store.List().Select(release => Row(release, current)).ToList();
            if (Console.IsOutputRedirected)
            {
                rows.Prepend(columns).ToList().ForEach(row => Console.WriteLine(string.Join('\t', row)));
            }
            else
            {
                var table = new Table().AddColumns(columns);
                rows.ForEach(row => table.AddRow(Array.ConvertAll(row, Markup.Escape)));
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
            Activation.TellPointer(store);
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
            Activation.TellPointer(store);
            Console.WriteLine($"serving {release.Id}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Keep(string name, string description, bool isKept)
    {
        var id = new Argument<string>("release") { Description = "The release's id." };
        var command = new Command(name, description) { id };
        var option = StoreOption.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = option.OpenExisting(parse);
            store.Keep(parse.GetRequiredValue(id), isKept);
            Console.WriteLine(isKept ? $"{parse.GetRequiredValue(id)} is kept until kg releases unkeep" : $"{parse.GetRequiredValue(id)} is kept no longer than others");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Check()
    {
        var id = new Argument<string?>("release") { Description = "The release's id; all releases if none is given.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Read every byte of releases and say whether they are as they were written.") { id };
        var option = StoreOption.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = option.OpenExisting(parse);
            var exitCode = ExitCode.Success;
            foreach (var verdict in store.Check(parse.GetValue(id)))
            {
                Console.WriteLine($"{verdict.Id}: {verdict.Damage ?? "sound"}");
                if (verdict.ImageDamage is { } image)
                {
                    Console.WriteLine($"{verdict.Id}: {image}; its tables are served in its place, and kg releases image {verdict.Id} writes it anew");
                }

                exitCode = verdict is { Damage: null, ImageDamage: null } ? exitCode : ExitCode.ReleaseRefused;
            }

            return exitCode;
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

    // Who has to choose another release needs to see which there are.
    private static string? ServedBy(ReleaseStore store)
    {
        try
        {
            return store.CurrentId;
        }
        catch (ReleaseException damaged)
        {
            Console.Error.WriteLine($"kg: {damaged.Message}");
            return null;
        }
    }

    private static string[] Row(ReleaseSummary release, string? current) =>
    [
        release.Id == current ? "*" : string.Empty,
        release.Id,
        release.Manifest?.Label ?? string.Empty,
        release.CreatedAt,
        release.Diseases.ToString(),
        release.Genes.ToString(),
        release.Phenotypes.ToString(),
        release.Citations.ToString(),
        .. ShownLinks.Select(kind => release.Manifest?.Counts.FirstOrDefault(count => count.Source is null && count.Kind == $"{kind} links")?.Rows.ToString() ?? string.Empty),
        string.Join(", ", (release.Manifest?.Sources ?? []).Select(source => source.Version is { } version ? $"{source.Name} {version}" : source.Name)),
        (release.Bytes / 1_000_000).ToString(),
        release.Manifest?.IsKept == true ? "yes" : string.Empty,
    ];
}
