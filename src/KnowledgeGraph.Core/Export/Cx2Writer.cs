using System.Text.Json;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Export;

/// <summary>CX2, the exchange format of Cytoscape and NDEx (cytoscape.org/cx/cx2), version 2.0, unfragmented.</summary>
public sealed class Cx2Writer : IGraphWriter
{
    private const int FlushAt = 1 << 16;
    private const string Represents = "represents";
    private const string Interaction = "interaction";
    private const string EdgeIdentifier = "identifier";

    private readonly GraphDescription _graph;
    private readonly IReadOnlyList<GraphAttribute<ExportedNode>> _nodeAttributes;
    private readonly Utf8JsonWriter _json;

    // The ids of nodes and edges are numbers in CX2.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _edges;
    private bool _hasEdges;

    /// <summary>Begins a document.</summary>
    /// <param name="output">The stream to write to; left open.</param>
    /// <param name="graph">The description of the graph.</param>
    public Cx2Writer(Stream output, GraphDescription graph)
    {
        (_graph, _nodeAttributes, _json) = (graph, ExportedNode.Attributes(
            graph.HasScores), new Utf8JsonWriter(output, JsonAttributes.Options));
        _json.WriteStartArray();
        _json.WriteStartObject();
        _json.WriteString("CXVersion", "2.0");
        _json.WriteBoolean("hasFragments", false);
        _json.WriteEndObject();
        MetaData();
        Declarations();
        BeginAspect("networkAttributes");
        _json.WriteStartObject();
        _json.WriteString("name", $"KnowledgeGraph {graph.Release.ReleaseId}");
        JsonAttributes.Write(_json, GraphDescription.Attributes, graph);
        _json.WriteEndObject();
        EndAspect();
        VisualProperties();
        BeginAspect("nodes");
    }

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score)
    {
        _json.WriteStartObject();
        _json.WriteNumber("id", _numbers[node.Curie] = _numbers.Count);
        _json.WriteStartObject("v");
        _json.WriteString("r", node.Curie);
        JsonAttributes.Write(_json, _nodeAttributes, new ExportedNode(node, score), static name => name == "name" ? "n" : name);
        End();
    }

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        BeginEdges();
        _json.WriteStartObject();
        // Some readers hold nodes and edges in one place, so edges are numbered after the nodes.
        _json.WriteNumber("id", _numbers.Count + _edges++);
        _json.WriteNumber("s", _numbers[edge.From]);
        _json.WriteNumber("t", _numbers[edge.To]);
        _json.WriteStartObject("v");
        _json.WriteString(EdgeIdentifier, edge.Id);
        JsonAttributes.Write(_json, EdgeAttributes.All, edge, static name => name == "kind" ? "i" : name);
        End();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        BeginEdges();
        EndAspect();
        BeginAspect("status");
        _json.WriteStartObject();
        _json.WriteString("error", string.Empty);
        _json.WriteBoolean("success", true);
        _json.WriteEndObject();
        EndAspect();
        _json.WriteEndArray();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void MetaData()
    {
        BeginAspect("metaData");
        foreach (var (name, count) in new[]
        {
            ("attributeDeclarations", 1),
            ("networkAttributes", 1),
            ("visualProperties", 1),
            ("nodes", _graph.NodeCount),
            ("edges", _graph.EdgeCount),
        })
        {
            _json.WriteStartObject();
            _json.WriteString("name", name);
            _json.WriteNumber("elementCount", count);
            _json.WriteEndObject();
        }

        EndAspect();
    }

    // Nodes show their names; the parts that are empty are written because readers require them.
    private void VisualProperties()
    {
        BeginAspect("visualProperties");
        _json.WriteRawValue(
            """
            {"default":{"network":{},"node":{},"edge":{}},"edgeMapping":{},"nodeMapping":
            {"NODE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"name","type":"string"}}}}
            """.ReplaceLineEndings(string.Empty));
        EndAspect();
    }

    private void Declarations()
    {
        BeginAspect("attributeDeclarations");
        _json.WriteStartObject();
        _json.WriteStartObject("networkAttributes");
        Declare("name", AttributeType.Text);
        Declare(GraphDescription.Attributes);
        _json.WriteEndObject();
        _json.WriteStartObject("nodes");
        Declare(Represents, AttributeType.Text, "r");
        Declare(_nodeAttributes, "name", "name", "n");
        _json.WriteEndObject();
        _json.WriteStartObject("edges");
        Declare(EdgeIdentifier, AttributeType.Text);
        Declare(EdgeAttributes.All, "kind", Interaction, "i");
        _json.WriteEndObject();
        _json.WriteEndObject();
        EndAspect();
    }

    private void Declare<T>(
        IReadOnlyList<GraphAttribute<T>> attributes,
        string? aliased = null,
        string? declaredAs = null,
        string? alias = null)
    {
        foreach (var attribute in attributes)
        {
            var isAliased = attribute.Name == aliased;
            Declare(isAliased ? declaredAs! : attribute.Name, attribute.Type, isAliased ? alias : null);
        }
    }

    private void Declare(string name, AttributeType type, string? alias = null)
    {
        _json.WriteStartObject(name);
        if (alias is not null)
        {
            _json.WriteString("a", alias);
        }

        _json.WriteString("d", type switch
        {
            AttributeType.Number => "double",
            AttributeType.Whole => "integer",
            AttributeType.Truth => "boolean",
            AttributeType.Texts => "list_of_string",
            _ => "string",
        });
        _json.WriteEndObject();
    }

    // The nodes' block is closed by the first edge, or by the end if there is none.
    private void BeginEdges()
    {
        if (!_hasEdges)
        {
            _hasEdges = true;
            EndAspect();
            BeginAspect("edges");
        }
    }

    private void BeginAspect(string name)
    {
        _json.WriteStartObject();
        _json.WriteStartArray(name);
    }

    private void EndAspect()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
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
