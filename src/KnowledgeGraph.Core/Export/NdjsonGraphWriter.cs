using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// One JSON object a line: <c>{"node":{…}}</c> for each record, then <c>{"edge":{…}}</c> for each link, with every statement of every source.
/// </summary>
/// <param name="output">Where to; left open.</param>
public sealed class NdjsonGraphWriter(Stream output) : IGraphWriter
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score) => Line("node", json =>
    {
        json.WriteString("id", node.Curie);
        json.WriteString("type", ScreamingCase.Of(node.Type));
        json.WriteString("label", node.Label);
        List(json, "identifiers", NodeNames.IdentifiersOf(node));
        List(json, "synonyms", NodeNames.SynonymsOf(node));
        Text(json, "url", node.Url);
        if (score is not null)
        {
            json.WriteNumber("rank", score.Rank);
            json.WriteNumber("score", score.Score);
        }
    });

    /// <inheritdoc/>
    public void Write(ExportedEdge edge) => Line("edge", json =>
    {
        json.WriteString("from", edge.From);
        json.WriteString("to", edge.To);
        json.WriteString("kind", ScreamingCase.Of(edge.Edge.Kind));
        if (edge.Annotation is { } link)
        {
            json.WriteBoolean("negated", edge.IsNegated);
            Text(json, "frequency", edge.Graph.DiseasePhenotypes.FrequencyText(link));
        }

        json.WriteStartArray("sources");
        foreach (var statement in edge.Statements)
        {
            json.WriteStartObject();
            json.WriteString("source", edge.Graph.Source(statement.SourceId).Name);
            Text(json, "evidence", statement.Evidence);
            Text(json, "references", statement.References);
            Text(json, "assertedBy", statement.AssertedBy);
            Text(json, "assertedOn", statement.AssertedOn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <inheritdoc/>
    public void Complete() => output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Line(string kind, Action<Utf8JsonWriter> write)
    {
        _json.WriteStartObject();
        _json.WriteStartObject(kind);
        write(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.WriteByte((byte)'\n');
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
