using System.Text.Json;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Export;

/// <summary>Cytoscape.js JSON, as Cytoscape writes and opens it (.cyjs): <c>data</c> of the network, then <c>elements</c>.</summary>
public sealed class CyJsWriter : IGraphWriter
{
    private const int FlushAt = 1 << 16;

    private readonly IReadOnlyList<GraphAttribute<ExportedNode>> _nodeAttributes;
    private readonly Utf8JsonWriter _json;
    private bool _hasEdges;

    /// <summary>Begins a document.</summary>
    /// <param name="output">The stream to write to; left open.</param>
    /// <param name="graph">The description of the graph.</param>
    public CyJsWriter(Stream output, GraphDescription graph)
    {
        _nodeAttributes = ExportedNode.Attributes(graph.HasScores);
        _json = new Utf8JsonWriter(output, JsonAttributes.Options);
        _json.WriteStartObject();
        _json.WriteString("format_version", "1.0");
        _json.WriteString("generated_by", "KnowledgeGraph");
        _json.WriteString("target_cytoscapejs_version", "~3.0");
        _json.WriteStartObject("data");
        _json.WriteString("name", $"KnowledgeGraph {graph.Release.ReleaseId}");
        JsonAttributes.Write(_json, GraphDescription.Attributes, graph);
        _json.WriteEndObject();
        _json.WriteStartObject("elements");
        _json.WriteStartArray("nodes");
    }

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score)
    {
        Begin(node.Curie);
        JsonAttributes.Write(_json, _nodeAttributes, new ExportedNode(node, score));
        End();
    }

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        BeginEdges();
        Begin(edge.Id);
        _json.WriteString("source", edge.From);
        _json.WriteString("target", edge.To);
        JsonAttributes.Write(_json, EdgeAttributes.All, edge);
        End();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        BeginEdges();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void BeginEdges()
    {
        if (!_hasEdges)
        {
            _hasEdges = true;
            _json.WriteEndArray();
            _json.WriteStartArray("edges");
        }
    }

    private void Begin(string id)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("data");
        _json.WriteString("id", id);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }
}
