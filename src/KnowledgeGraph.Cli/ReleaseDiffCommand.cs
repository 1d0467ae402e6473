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
        var command = new Command(
            "diff",
            "Say what differs between two releases: records and links that are new, gone or others, and whose statements have caused it.")
        {
            from, to, format, json,
        };
        var filter = DiffFilterOptions.AddTo(command);
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
            var asked = filter.Read(parse);
            var exitCode = ExitCode.Success;
            await ReleaseComparison.UseAsync(
                store,
                parse.GetRequiredValue(from),
                parse.GetRequiredValue(to),
                asked.Scope,
                (diff, scope) =>
                {
                    foreach (var sentence in asked.LeftOut(diff, scope))
                    {
                        Console.Error.WriteLine($"kg: {sentence}");
                        exitCode = ExitCode.QueryErrors;
                    }

                    var wanted = asked.Selection.Of(diff);
                    if (parse.GetValue(json))
                    {
                        ListPrinter.Write(DiffTable.Counts, DiffTable.CountsOf(wanted), asJson: true);
                        return;
                    }

                    Write(wanted, parse.GetValue(format), parse.InvocationConfiguration.Output);
                },
                cancellation).ConfigureAwait(false);
            return exitCode;
        });
        return command;
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
