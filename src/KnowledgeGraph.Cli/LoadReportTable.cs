using KnowledgeGraph.Core.Provenance;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

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

        var table = new Table().AddColumns("source", "file", "read", "loaded", "rejected", "unmapped");
        foreach (var entry in report)
        {
            table.AddRow(
                Markup.Escape(entry.Source),
                Markup.Escape(entry.File),
                entry.Read.ToString(),
                entry.Loaded.ToString(),
                entry.Rejected.ToString(),
                entry.Unmapped.ToString());
            foreach (var sample in (entry.Samples ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(SamplesShown))
            {
                table.AddRow(string.Empty, $"[grey]{Markup.Escape(sample)}[/]", string.Empty, string.Empty, string.Empty, string.Empty);
            }
        }

        AnsiConsole.Write(table);
    }

    private static void WriteLines(IReadOnlyCollection<LoadReportEntry> report)
    {
        Console.WriteLine("source\tfile\tread\tloaded\trejected\tunmapped");
        foreach (var entry in report)
        {
            Console.WriteLine($"{entry.Source}\t{entry.File}\t{entry.Read}\t{entry.Loaded}\t{entry.Rejected}\t{entry.Unmapped}");
            foreach (var sample in (entry.Samples ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(SamplesShown))
            {
                Console.WriteLine($"\t{sample}");
            }
        }
    }
}
