using KnowledgeGraph.Core.Provenance;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Shows what became of each file.</summary>
internal static class LoadReportTable
{
    private const int SamplesShown = 3;

    public static void Write(IReadOnlyCollection<LoadReportEntry> report)
    {
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
