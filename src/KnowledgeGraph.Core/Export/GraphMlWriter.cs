using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// GraphML (graphml.graphdrawing.org), directed; node ids are CURIEs. Lists are joined by <c>|</c>. Opened by Gephi, Cytoscape, igraph, networkx.
/// </summary>
public sealed class GraphMlWriter : IGraphWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] _keys =
    [
        ("type", "node", "string"), ("label", "node", "string"), ("identifiers", "node", "string"), ("synonyms", "node", "string"), ("url", "node", "string"),
        ("kind", "edge", "string"), ("negated", "edge", "boolean"), ("frequency", "edge", "double"), ("sources", "edge", "string"),
        ("evidence", "edge", "string"), ("references", "edge", "string"),
    ];

    private static readonly (string Id, string For, string Type)[] _scoreKeys = [("rank", "node", "int"), ("score", "node", "double")];

    private readonly XmlWriter _xml;

    /// <summary>Begins a document.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="release">The release's id, written as the graph's.</param>
    /// <param name="hasScores">Whether nodes have the keys <c>rank</c> and <c>score</c>.</param>
    public GraphMlWriter(Stream output, string release, bool hasScores = false)
    {
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), CloseOutput = false, CheckCharacters = true });
        _xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, of, type) in hasScores ? [.. _keys, .. _scoreKeys] : _keys)
        {
            _xml.WriteStartElement("key");
            _xml.WriteAttributeString("id", id);
            _xml.WriteAttributeString("for", of);
            _xml.WriteAttributeString("attr.name", id);
            _xml.WriteAttributeString("attr.type", type);
            _xml.WriteEndElement();
        }

        _xml.WriteStartElement("graph");
        _xml.WriteAttributeString("id", release);
        _xml.WriteAttributeString("edgedefault", "directed");
    }

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score)
    {
        _xml.WriteStartElement("node");
        _xml.WriteAttributeString("id", node.Curie);
        Data("type", ScreamingCase.Of(node.Type));
        Data("label", node.Label);
        Data("identifiers", string.Join('|', NodeNames.IdentifiersOf(node)));
        Data("synonyms", string.Join('|', NodeNames.SynonymsOf(node)));
        Data("url", node.Url);
        Data("rank", score?.Rank.ToString(CultureInfo.InvariantCulture));
        Data("score", score?.Score.ToString(CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        _xml.WriteStartElement("edge");
        _xml.WriteAttributeString("source", edge.From);
        _xml.WriteAttributeString("target", edge.To);
        Data("kind", ScreamingCase.Of(edge.Edge.Kind));
        Data("negated", edge.IsNegated ? "true" : "false");
        Data("frequency", Frequency(edge)?.ToString(CultureInfo.InvariantCulture));
        Data("sources", string.Join('|', edge.Sources));
        Data("evidence", string.Join('|', edge.Evidence));
        Data("references", string.Join('|', edge.References));
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

    private static float? Frequency(ExportedEdge edge) => edge.Annotation is { } link ? edge.Graph.DiseasePhenotypes.FrequencyRatio(link) : null;

    private void Data(string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        _xml.WriteStartElement("data");
        _xml.WriteAttributeString("key", key);
        _xml.WriteString(Printable(value));
        _xml.WriteEndElement();
    }

    // XML 1.0 has no way to write most control characters.
    private static string Printable(string text) => text.All(IsPrintable)
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !IsPrintable((char)rune.Value) ? "\uFFFD" : rune.ToString()));

    private static bool IsPrintable(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);
}
