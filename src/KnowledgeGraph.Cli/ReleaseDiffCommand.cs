using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Releases;
using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg releases diff</c>: what differs between two releases.</summary>
internal static class ReleaseDiffCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from")
        {
            Description = "The earlier release: its id, or a date such as 2026-01-31 for the newest built by then.",
        };
        var to = new Argument<string>("to") { Description = "The later release." };
        var format = EnumOptions.One(
            "--format",
            "How to write it; table has counts, md counts and the first changes, csv and ndjson every change",
            DiffFormat.Table,
            Spelling.Lower);
        var json = ListPrinter.JsonOption();
        var ids = new Option<string[]>("--ids")
        {
            Description = "Only these records and their links: any identifiers or names.",
            AllowMultipleArgumentsPerToken = true,
        };
        var below = new Option<string[]>("--below")
        {
            Description = "Only these diseases or phenotypes with all below them, and their links.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "diff",
            "Say what differs between two releases: records and links that are new, gone or others, and whose statements have caused it.")
        {
            from, to, format, json, ids, below,
        };
        var option = StoreOption.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.Given(json) && result.Given(format) != DiffFormat.Table)
            {
                result.AddError("--json writes the counts of a table; --format ndjson writes every change as JSON.");
            }
        });
        command.SetAction(async (parse, cancellation) =>
        {
            using var store = option.OpenExisting(parse);
            var (named, above) = (parse.GetValue(ids) ?? [], parse.GetValue(below) ?? []);
            var exitCode = ExitCode.Success;
            await ReleaseComparison.UseAsync(
                store,
                parse.GetRequiredValue(from),
                parse.GetRequiredValue(to),
                named.Length + above.Length > 0 ? (before, after) => ScopeOf(before, after, named, above) : null,
                (diff, scope) =>
                {
                    foreach (var text in scope?.Unknown ?? [])
                    {
                        Console.Error.WriteLine($"kg: neither release has one record that {text} means; it has been left out");
                        exitCode = ExitCode.QueryErrors;
                    }

                    if (parse.GetValue(json))
                    {
                        ListPrinter.Write(DiffTable.Counts, DiffTable.CountsOf(diff), asJson: true);
                        return;
                    }

                    Write(diff, parse.GetValue(format), parse.InvocationConfiguration.Output);
                },
                cancellation).ConfigureAwait(false);
            return exitCode;
        });
        return command;
    }

    private static DiffScope ScopeOf(ReleaseContents before, ReleaseContents after, string[] ids, string[] below)
    {
        var scope = new DiffScope(before, after);
        Array.ForEach(ids, id => scope.Add(id));
        Array.ForEach(below, id => scope.Add(id, isWithNarrower: true));
        return scope;
    }

    private static void Write(ReleaseDiff diff, DiffFormat format, TextWriter output)
    {
        switch (format)
        {
            case DiffFormat.Csv:
                DiffWriter.WriteCsv(diff, output);
                break;
            case DiffFormat.Ndjson:
                DiffWriter.WriteNdjson(diff, output);
                break;
            case DiffFormat.Md:
                DiffReport.Write(diff, output);
                break;
            default:
                DiffTable.Write(diff, output);
                break;
        }
    }
}
