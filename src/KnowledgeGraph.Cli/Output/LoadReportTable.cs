using System.Text.Json;
using KnowledgeGraph.Core.Provenance;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Shows what became of each file.</summary>
internal static class LoadReportTable
{
    private const int SamplesShown = 3;

    private static readonly ListColumn<LoadReportEntry>[] _columns =
    [
        new("source", "source", entry => entry.Source),
        new("file", "file", entry => entry.File),
        new("read", "read", entry => entry.Read),
        new("loaded", "loaded", entry => entry.Loaded),
        new("passed over", "passedOver", entry => entry.PassedOver),
        new("rejected", "rejected", entry => entry.Rejected),
        new("unmapped", "unmapped", entry => entry.Unmapped),
        new("outcome", "outcome", entry => JsonNamingPolicy.SnakeCaseUpper.ConvertName(entry.Outcome.ToString())),
        new("samples", "samples", entry => (entry.Samples ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];

    public static void Write(IReadOnlyCollection<LoadReportEntry> report, bool asJson)
    {
        if (asJson)
        {
            ListPrinter.Write(_columns, report, asJson: true);
            return;
        }

        if (Console.IsOutputRedirected)
        {
            WriteLines(report);
            return;
        }

        var table = new Table().AddColumns("source", "file", "read", "loaded", "passed over", "rejected", "unmapped", "outcome");
        foreach (var entry in report)
        {
            table.AddRow(
                Markup.Escape(entry.Source),
                Markup.Escape(entry.File),
                entry.Read.ToString(),
                entry.Loaded.ToString(),
                entry.PassedOver.ToString(),
                entry.Rejected.ToString(),
                entry.Unmapped.ToString(),
                WordOf(entry.Outcome));
            foreach (var sample in (entry.Samples ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(SamplesShown))
            {
                table.AddRow(string.Empty, $"[grey]{Markup.Escape(sample)}[/]");
            }
        }

        AnsiConsole.Write(table);
    }

    private static void WriteLines(IReadOnlyCollection<LoadReportEntry> report)
    {
        Console.WriteLine("source\tfile\tread\tloaded\tpassed over\trejected\tunmapped\toutcome");
        foreach (var entry in report)
        {
            Console.WriteLine(string.Join(
                '\t', entry.Source, entry.File, entry.Read, entry.Loaded, entry.PassedOver, entry.Rejected,
                    entry.Unmapped, WordOf(entry.Outcome)));
            foreach (var sample in (entry.Samples ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(SamplesShown))
            {
                Console.WriteLine($"\t{sample}");
            }
        }
    }

    private static string WordOf(LoadOutcome outcome) => outcome switch
    {
        LoadOutcome.Damaged => "damaged",
        LoadOutcome.NotRecognised => "not recognised",
        LoadOutcome.PassedOver => "passed over",
        _ => "read",
    };
}
