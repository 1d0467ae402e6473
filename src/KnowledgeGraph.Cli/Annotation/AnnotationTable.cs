using System.Globalization;
using KnowledgeGraph.Core.Annotation;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary>Writes the annotations of a text as a table on a terminal, and as tab-separated lines elsewhere.</summary>
internal static class AnnotationTable
{
    private static readonly string[] _columns = ["start", "end", "polarity", "phenotype", "name", "text", "cue", "nested"];

    public static void Write(IEnumerable<ShownSpan> spans)
    {
        var rows = spans.Select(Row);
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine(string.Join('\t', _columns));
            foreach (var row in rows)
            {
                Console.WriteLine(string.Join('\t', row));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns(_columns);
        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(row, Markup.Escape));
        }

        AnsiConsole.Write(table);
    }

    private static string[] Row(ShownSpan span) =>
    [
        span.Start.ToString(CultureInfo.InvariantCulture),
        span.End.ToString(CultureInfo.InvariantCulture),
        span.Polarity + (span.Polarity == Polarity.Family && span.IsNegated ? " (denied)" : string.Empty),
        span.Curie,
        span.Name,
        OneLine(span.Text),
        OneLine(span.Cue ?? string.Empty),
        span.IsNested ? "nested" : string.Empty,
    ];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
