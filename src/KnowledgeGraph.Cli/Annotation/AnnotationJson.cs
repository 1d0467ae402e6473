using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary>Writes the annotations of a text as JSON with the names of the schema.</summary>
internal static class AnnotationJson
{
    private const int Held = 64 * 1024;

    public static void Write(string release, string language, IEnumerable<ShownSpan> spans)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("release", release);
        json.WriteString("language", language);
        json.WriteStartArray("spans");
        foreach (var span in spans)
        {
            Write(json, span);
            if (json.BytesPending > Held)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ShownSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.Text);
        json.WriteStartArray("words");
        foreach (var word in span.Words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        json.WriteStartObject("phenotype");
        json.WriteString("curie", span.Curie);
        json.WriteString("name", span.Name);
        json.WriteEndObject();
        json.WriteString("polarity", span.Polarity.ToString().ToUpperInvariant());
        json.WriteBoolean("negated", span.IsNegated);
        json.WriteBoolean("nested", span.IsNested);
        json.WriteString("cue", span.Cue);
        json.WriteEndObject();
    }
}
