using System.Text.Json;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// One JSON object per line, each line with all members: a stream of records and one of links, each link with every statement of every
/// source. In one stream for both, a line is <c>{"graph":{…}}</c>, then <c>{"node":{…}}</c> for each record, then <c>{"edge":{…}}</c> for
/// each link.
/// </summary>
public sealed class NdjsonGraphWriter : IGraphWriter
{
    private readonly Stream _nodes;
    private readonly Stream _edges;
    private readonly bool _isOneStream;
    private readonly IReadOnlyList<GraphAttribute<ExportedNode>> _nodeAttributes;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins a stream of records and one of links.</summary>
    /// <param name="nodes">The stream of records; left open.</param>
    /// <param name="edges">The stream of links; left open.</param>
    /// <param name="graph">The description of the graph.</param>
    public NdjsonGraphWriter(Stream nodes, Stream edges, GraphDescription graph)
    {
        (_nodes, _edges, _isOneStream) = (nodes, edges, ReferenceEquals(nodes, edges));
        _nodeAttributes = ExportedNode.Attributes(graph.HasScores);
        _json = new Utf8JsonWriter(nodes, JsonAttributes.Options);
        if (_isOneStream)
        {
            _json.WriteStartObject();
            _json.WritePropertyName("graph");
            GraphMetadata.Write(_json, graph);
            _json.WriteEndObject();
            EndLine(_nodes);
        }
    }

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score)
    {
        BeginLine(_nodes, "node");
        _json.WriteString("id", node.Curie);
        JsonAttributes.WriteAll(_json, _nodeAttributes, new ExportedNode(node, score));
        CloseLine(_nodes);
    }

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        BeginLine(_edges, "edge");
        _json.WriteString("id", edge.Id);
        _json.WriteString("from", edge.From);
        _json.WriteString("to", edge.To);
        JsonAttributes.WriteAll(_json, EdgeAttributes.OfLink, edge);
        _json.WriteStartArray("sources");
        foreach (var statement in edge.Statements)
        {
            Statement(edge.Graph, statement);
        }

        _json.WriteEndArray();
        CloseLine(_edges);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _nodes.Flush();
        _edges.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Statement(GraphImage graph, AssociationStatement statement)
    {
        var gene = statement as DiseaseGeneStatement;
        var phenotype = statement as DiseasePhenotypeStatement;
        _json.WriteStartObject();
        _json.WriteString("source", graph.Source(statement.SourceId).Name);
        _json.WriteString("evidence", statement.Evidence);
        JsonAttributes.List(_json, "references", ExportedEdge.ReferencesOf(statement));
        _json.WriteString("assertedBy", statement.AssertedBy);
        _json.WriteString("assertedOn", statement.AssertedOn);
        _json.WriteString("association", gene is null ? null : ScreamingCase.Of(gene.Association));
        _json.WriteString("validity", gene?.Validity is { } validity ? ScreamingCase.Of(validity) : null);
        _json.WriteString("diseaseName", gene?.DiseaseName ?? phenotype?.DiseaseName);
        _json.WriteString("frequency", phenotype?.Frequency);
        _json.WriteString("onset", phenotype?.Onset);
        _json.WriteString("sex", phenotype?.Sex);
        _json.WriteString("modifiers", phenotype?.Modifiers);
        _json.WriteString("statedOf", statement.StatedOf);
        JsonAttributes.Truth(_json, "negated", StatementSign.IsNegated(statement));
        _json.WriteString("aspect", phenotype?.Aspect);
        _json.WriteString("modeOfInheritance", gene?.ModeOfInheritance);
        JsonAttributes.List(_json, "assertedBefore", phenotype?.AssertedBefore?.Split(';') ?? []);
        _json.WriteEndObject();
    }

    private void BeginLine(Stream output, string kind)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        if (_isOneStream)
        {
            _json.WriteStartObject(kind);
        }
    }

    private void CloseLine(Stream output)
    {
        if (_isOneStream)
        {
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        EndLine(output);
    }

    private void EndLine(Stream output)
    {
        _json.Flush();
        output.WriteByte((byte)'\n');
    }
}
