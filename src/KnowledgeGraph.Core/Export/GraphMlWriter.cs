using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// GraphML (graphml.graphdrawing.org), directed; node ids are CURIEs. Lists are joined by <c>|</c>. Opened by Gephi, Cytoscape, igraph,
/// networkx.
/// </summary>
public sealed class GraphMlWriter : IGraphWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    // Keys of nodes and edges have the bare names of attributes as ids, which those of the graph must not repeat.
    private const string OfGraph = "graph.";

    private readonly IReadOnlyList<GraphAttribute<ExportedNode>> _nodeAttributes;
    private readonly XmlWriter _xml;

    /// <summary>Begins a document.</summary>
    /// <param name="output">The stream to write to; left open.</param>
    /// <param name="graph">The description of the graph.</param>
    public GraphMlWriter(Stream output, GraphDescription graph)
    {
        _nodeAttributes = ExportedNode.Attributes(graph.HasScores);
        _xml = XmlWriter.Create(
            output,
            new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), CloseOutput = false, CheckCharacters = true });
        _xml.WriteStartElement("graphml", Namespace);
        Keys(GraphDescription.Attributes, "graph", OfGraph);
        Keys(_nodeAttributes, "node", string.Empty);
        Keys(EdgeAttributes.All, "edge", string.Empty);
        _xml.WriteStartElement("graph");
        _xml.WriteAttributeString("id", graph.Release.ReleaseId);
        _xml.WriteAttributeString("edgedefault", "directed");
        Data(GraphDescription.Attributes, graph, OfGraph);
    }

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score)
    {
        _xml.WriteStartElement("node");
        _xml.WriteAttributeString("id", node.Curie);
        Data(_nodeAttributes, new ExportedNode(node, score), string.Empty);
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        _xml.WriteStartElement("edge");
        _xml.WriteAttributeString("id", edge.Id);
        _xml.WriteAttributeString("source", edge.From);
        _xml.WriteAttributeString("target", edge.To);
        Data(EdgeAttributes.All, edge, string.Empty);
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Keys<T>(IReadOnlyList<GraphAttribute<T>> attributes, string of, string prefix)
    {
        foreach (var attribute in attributes)
        {
            _xml.WriteStartElement("key");
            _xml.WriteAttributeString("id", prefix + attribute.Name);
            _xml.WriteAttributeString("for", of);
            _xml.WriteAttributeString("attr.name", attribute.Name);
            _xml.WriteAttributeString("attr.type", attribute.Type switch
            {
                AttributeType.Number => "double",
                AttributeType.Whole => "int",
                AttributeType.Truth => "boolean",
                _ => "string",
            });
            _xml.WriteEndElement();
        }
    }

    private void Data<T>(IReadOnlyList<GraphAttribute<T>> attributes, T item, string prefix)
    {
        foreach (var attribute in attributes)
        {
            if (Written(attribute.Of(item)) is { Length: > 0 } value)
            {
                _xml.WriteStartElement("data");
                _xml.WriteAttributeString("key", prefix + attribute.Name);
                _xml.WriteString(Printable(value));
                _xml.WriteEndElement();
            }
        }
    }

    private static string? Written(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        IEnumerable<string> texts => string.Join('|', texts),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string?)value,
    };

    // XML 1.0 cannot represent most control characters.
    private static string Printable(string text) => text.All(IsPrintable)
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !IsPrintable((char)rune.Value) ? "\uFFFD" : rune.ToString()));

    private static bool IsPrintable(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);
}
