using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>Writes every change as rows, or as JSON.</summary>
internal static class DiffWriter
{
    private static readonly string[] Columns = ["what", "kind", "change", "id", "label", "to", "toLabel", "fields", "sources"];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>A line for the releases, then one for each record and each link.</summary>
    public static void WriteNdjson(ReleaseDiff diff, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(
            new { diff = new { from = diff.From.Graph.Release.ReleaseId, to = diff.To.Graph.Release.ReleaseId } },
            Json) + "\n");
        foreach (var record in diff.Records)
        {
            output.Write(JsonSerializer.Serialize(new { record }, Json) + "\n");
        }

        foreach (var link in diff.Links)
        {
            output.Write(JsonSerializer.Serialize(new { link }, Json) + "\n");
        }
    }

    /// <summary>RFC 4180: a row for each record and each link; values as "field: before → after", several with "; " between.</summary>
    public static void WriteCsv(ReleaseDiff diff, TextWriter output)
    {
        Row(output, Columns);
        foreach (var record in diff.Records)
        {
            Row(
                output,
                "record",
                Word(record.Type),
                Word(record.Change),
                record.Curie,
                record.Label,
                string.Join(';', record.Into),
                string.Empty,
                Fields(record.Fields),
                string.Join("; ", record.Sources));
        }

        foreach (var link in diff.Links)
        {
            Row(
                output,
                "link",
                Word(link.Kind),
                Word(link.Change),
                link.From,
                link.FromLabel,
                link.To,
                link.ToLabel,
                Fields(link.Fields),
                Sources(link.Sources));
        }
    }

    /// <summary>Values that are others, on one line.</summary>
    public static string Fields(IReadOnlyList<FieldChange> fields) =>
        string.Join("; ", fields.Select(field => $"{field.Field}: {field.Before ?? "–"} → {field.After ?? "–"}"));

    /// <summary>The sources that have caused a change, on one line.</summary>
    public static string Sources(IReadOnlyList<SourceChange> sources) =>
        string.Join("; ", sources.Select(source =>
            $"{source.Source} {Word(source.Change)}{(source.Fields.Count > 0 ? $" ({string.Join(", ", source.Fields)})" : string.Empty)}"));

    /// <summary>The name of a value, as the schema spells it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static void Row(TextWriter output, params string[] cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
