using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Prints a list: as a table on a terminal, as tab-separated lines elsewhere, or as JSON.</summary>
internal static class ListPrinter
{
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The switch for JSON.</summary>
    public static Option<bool> JsonOption() =>
        new("--json") { Description = "Write the list as JSON, an array of objects, in place of a table." };

    /// <summary>Prints all rows.</summary>
    public static void Write<T>(IReadOnlyList<ListColumn<T>> columns, IEnumerable<T> rows, bool asJson)
    {
        if (asJson)
        {
            var objects = rows.Select(row => columns.ToDictionary(column => column.Key, column => column.Value(row))).ToList();
            Console.WriteLine(JsonSerializer.Serialize(objects, _readable));
        }
        else if (Console.IsOutputRedirected)
        {
            Console.WriteLine(string.Join('\t', columns.Select(column => column.Name)));
            foreach (var row in rows)
            {
                Console.WriteLine(string.Join('\t', columns.Select(column => column.Text(row).Replace('\t', ' '))));
            }
        }
        else
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns([.. columns.Select(column => column.Name)]);
            foreach (var row in rows)
            {
                table.AddRow([.. columns.Select(column => Markup.Escape(column.Text(row)))]);
            }

            AnsiConsole.Write(table);
        }
    }
}
