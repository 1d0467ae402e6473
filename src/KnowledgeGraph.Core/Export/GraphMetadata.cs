using System.Text.Json;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// The description, in a third file, of a graph that is in two: the release, its sources with version, licence and address.
/// </summary>
internal static class GraphMetadata
{
    private static readonly JsonWriterOptions _options = JsonAttributes.Options with { Indented = true };

    public static void Write(Stream output, GraphDescription graph)
    {
        using var json = new Utf8JsonWriter(output, _options);
        Write(json, graph);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public static void Write(Utf8JsonWriter json, GraphDescription graph)
    {
        json.WriteStartObject();
        json.WriteString("release", graph.Release.ReleaseId);
        json.WriteString("createdAt", graph.Release.CreatedAt);
        json.WriteString("builtBy", graph.Release.BuiltBy);
        json.WriteString("biolinkVersion", Biolink.Version);
        json.WriteBoolean("truncated", graph.IsTruncated);
        json.WriteNumber("nodes", graph.NodeCount);
        json.WriteNumber("edges", graph.EdgeCount);
        json.WriteStartArray("sources");
        foreach (var source in graph.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteString("infores", KnowledgeSource.Infores(source.Name));
            json.WriteString("version", source.Version);
            json.WriteString("licence", source.Licence);
            json.WriteString("url", source.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
