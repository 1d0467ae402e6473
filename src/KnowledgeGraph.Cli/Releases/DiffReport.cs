using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>Writes the differences between two releases in Markdown: counts, then the first changes of each kind.</summary>
internal static class DiffReport
{
    private const int MostShown = 50;

    public static void Write(ReleaseDiff diff, TextWriter output)
    {
        var (from, to) = (diff.From.Graph.Release, diff.To.Graph.Release);
        output.WriteLine($"# Release {to.ReleaseId} beside {from.ReleaseId}");
        output.WriteLine();
        output.WriteLine($"Built {to.CreatedAt} and {from.CreatedAt}.");
        output.WriteLine();
        var rows = DiffTable.Rows(diff);
        output.WriteLine(Row(rows[0]));
        output.WriteLine(Row([.. rows[0].Select((_, column) => column < 2 ? "---" : "---:")]));
        foreach (var row in rows.Skip(1))
        {
            output.WriteLine(Row(row));
        }

        foreach (var records in diff.Found.Records.GroupBy(one => (one.Type, one.Change)))
        {
            Section(
                output,
                $"{DiffWriter.Word(records.Key.Type)} {DiffWriter.Word(records.Key.Change)}",
                [.. records],
                one => Line(diff.RecordChangeOf(one)));
        }

        foreach (var links in diff.Found.Links.GroupBy(one => (one.Kind, one.Change)))
        {
            Section(
                output,
                $"{DiffWriter.Word(links.Key.Kind)} {DiffWriter.Word(links.Key.Change)}",
                [.. links],
                one => Line(diff.LinkChangeOf(one)));
        }
    }

    private static void Section<T>(TextWriter output, string title, List<T> changes, Func<T, string> line)
    {
        output.WriteLine();
        output.WriteLine($"## {title}");
        output.WriteLine();
        changes.Take(MostShown).ToList().ForEach(change => output.WriteLine($"* {line(change)}"));
        if (changes.Count > MostShown)
        {
            output.WriteLine($"* and {changes.Count - MostShown} more, which `--format ndjson` and `--format csv` have");
        }
    }

    private static string Line(RecordChange record) =>
        $"{Text(record.Label)} "
            + $"({record.Curie}){(record.Into.Count > 0 ? $" into {string.Join(", ", record.Into)}" : string.Empty)}"
            + $"{After(DiffWriter.Fields(record.Fields))}{By(string.Join("; ", record.Sources))}";

    private static string Line(LinkChange link) =>
        $"{Text(link.FromLabel)} ({link.From}) – {Text(link.ToLabel)} "
            + $"({link.To}){After(DiffWriter.Fields(link.Fields))}{By(DiffWriter.Sources(link.Sources))}";

    private static string After(string fields) => fields.Length > 0 ? $": {Text(fields)}" : string.Empty;

    private static string By(string sources) => sources.Length > 0 ? $" [{Text(sources)}]" : string.Empty;

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(Text))} |";

    // Names hold what Markdown would take for markup.
    private static string Text(string text) =>
        string.Concat(text.Select(letter => "\\`*_[]<>|".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));
}
