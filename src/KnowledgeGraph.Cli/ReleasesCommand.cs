using System.CommandLine;
using System.CommandLine.Completions;
using System.Data.Common;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Releases;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg releases</c>: lists the releases and chooses the one that is served.</summary>
internal static class ReleasesCommand
{
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
        var json = ListPrinter.JsonOption();
        var command = new Command("list", "List the releases, newest first.") { json };
        var option = StoreOption.AddTo(command);
        var server = ServerOption.AddTo(command, option);
        command.SetAction(async (parse, cancellation) =>
        {
            using var running = server.Open(parse);
            if (running is not null)
            {
                var answer = await running.ReadAsync(new ServerQuestion(ListedRelease.Question, new { }), cancellation)
                    .ConfigureAwait(false);
                Write(answer.Data.GetProperty("releases").EnumerateArray().Select(ListedRelease.Of), parse.GetValue(json));
                return answer.ExitCode;
            }

            using var store = option.OpenExisting(parse);
            var served = ServedBy(store);
            Write(store.List().Select(release => ListedRelease.Of(release, served)), parse.GetValue(json));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(IEnumerable<ListedRelease> releases, bool asJson) =>
        ListPrinter.Write(ListedRelease.Columns, releases, asJson);

    private static Command Activate()
    {
        var id = new Argument<string>("release") { Description = "The release's id." };
        var command = new Command("activate", "Serve this release; a running server turns to it within seconds.") { id };
        var option = StoreOption.AddTo(command);
        Complete(id, option);
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
        Complete(id, option);
        command.SetAction(parse =>
        {
            using var store = option.OpenExisting(parse);
            store.Keep(parse.GetRequiredValue(id), isKept);
            Console.WriteLine(isKept
                ? $"{parse.GetRequiredValue(id)} is kept until kg releases unkeep"
                : $"{parse.GetRequiredValue(id)} is kept no longer than others");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Check()
    {
        var id = new Argument<string?>("release")
        {
            Description = "The release's id; all releases if none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = ListPrinter.JsonOption();
        var command = new Command("check", "Read every byte of releases and say whether they are as they were written.") { id, json };
        var option = StoreOption.AddTo(command);
        Complete(id, option);
        command.SetAction(parse =>
        {
            using var store = option.OpenExisting(parse);
            var exitCode = ExitCode.Success;
            if (parse.GetValue(json))
            {
                var verdicts = store.Check(parse.GetValue(id)).ToList();
                ListPrinter.Write(
                    [
                        new("release", "release", verdict => verdict.Id),
                        new("damage", "damage", verdict => verdict.Damage),
                        new("image damage", "imageDamage", verdict => verdict.ImageDamage),
                    ],
                    verdicts,
                    asJson: true);
                return verdicts.TrueForAll(verdict => verdict is { Damage: null, ImageDamage: null })
                    ? ExitCode.Success
                    : ExitCode.ReleaseRefused;
            }

            foreach (var verdict in store.Check(parse.GetValue(id)))
            {
                Console.WriteLine($"{verdict.Id}: {verdict.Damage ?? "sound"}");
                if (verdict.ImageDamage is { } image)
                {
                    Console.WriteLine(
                        $"{verdict.Id}: {image}; its tables are served in its place, and kg releases image {verdict.Id} writes it anew");
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
        Complete(id, option);
        command.SetAction(parse =>
        {
            using var store = parse.GetValue(id) is null ? option.OpenActive(parse) : option.OpenExisting(parse);
            var release = parse.GetValue(id) ?? store.CurrentId!;
            Console.WriteLine($"image of {release}: {store.WriteImage(release) / 1_000_000.0:F1} MB");
            return ExitCode.Success;
        });
        return command;
    }

    // Shells offer the releases of the store that the line names; where it cannot be read, they offer none. Help, which lists the values
    // of an argument, has no line.
    private static void Complete(Argument id, StoreOption option) => id.CompletionSources.Add(context =>
    {
        if (context is not TextCompletionContext)
        {
            return [];
        }

        try
        {
            using var store = option.OpenExisting(context.ParseResult);
            return [.. store.List().Select(release => new CompletionItem(release.Id))];
        }
        catch (Exception fault) when (fault is UsageException or ReleaseException or IOException or DbException)
        {
            return [];
        }
    });

    // A damaged pointer must not hide the list, from which another release has to be chosen.
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
}
