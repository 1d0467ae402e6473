using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary>Writes the annotations of a text as JSON with the names of the schema.</summary>
internal static class AnnotationJson
{
    private const int Held = 64 * 1024;

    public static void Write(GraphImage graph, string language, IEnumerable<AnnotatedSpan> spans)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("release", graph.Release.ReleaseId);
        json.WriteString("language", language);
        json.WriteStartArray("spans");
        foreach (var span in spans)
        {
            Write(json, graph, span);
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

    /// <summary>Writes a span.</summary>
    public static void Write(Utf8JsonWriter json, GraphImage graph, AnnotatedSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.Text);
        json.WriteStartArray("words");
        foreach (var (start, end) in span.Words)
        {
            json.WriteStringValue(span.Text.AsSpan((int)(start - span.Start), (int)(end - start)));
        }

        json.WriteEndArray();
        json.WriteStartObject("phenotype");
        json.WriteString("curie", graph.Phenotypes.Curie[span.Row]);
        json.WriteString("name", graph.Phenotypes.Name[span.Row]);
        json.WriteEndObject();
        json.WriteString("polarity", span.Polarity.ToString().ToUpperInvariant());
        json.WriteBoolean("negated", span.IsNegated);
        json.WriteBoolean("nested", span.IsNested);
        json.WriteString("cue", span.Cue);
        json.WriteEndObject();
    }
}
