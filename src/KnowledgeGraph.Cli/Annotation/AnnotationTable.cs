using System.Globalization;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary>Writes the annotations of a text as a table on a terminal, and as tab-separated lines elsewhere.</summary>
internal static class AnnotationTable
{
    private static readonly string[] _columns = ["start", "end", "polarity", "phenotype", "name", "text", "cue", "nested"];

    public static void Write(GraphImage graph, IEnumerable<AnnotatedSpan> spans)
    {
        var rows = spans.Select(span => Row(graph, span));
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

    private static string[] Row(GraphImage graph, AnnotatedSpan span) =>
    [
        span.Start.ToString(CultureInfo.InvariantCulture),
        span.End.ToString(CultureInfo.InvariantCulture),
        span.Polarity + (span.Polarity == Polarity.Family && span.IsNegated ? " (denied)" : string.Empty),
        graph.Phenotypes.Curie[span.Row]!,
        graph.Phenotypes.Name[span.Row]!,
        OneLine(span.Text),
        OneLine(span.Cue ?? string.Empty),
        span.IsNested ? "nested" : string.Empty,
    ];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
