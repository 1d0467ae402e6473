using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// KGX TSV (github.com/biolink/kgx, docs/kgx_format.md): a file of nodes and one of edges, in Biolink's words, lists joined by <c>|</c>.
/// </summary>
public sealed class KgxWriter : IGraphWriter
{
    private static readonly string[] _scores = ["rank", "score"];

    private readonly bool _hasScores;
    private readonly StreamWriter _nodes;
    private readonly StreamWriter _edges;

    /// <summary>Begins both files.</summary>
    /// <param name="nodes">The stream of nodes; left open.</param>
    /// <param name="edges">The stream of edges; left open.</param>
    /// <param name="hasScores">Whether nodes have the columns <c>rank</c> and <c>score</c>.</param>
    public KgxWriter(Stream nodes, Stream edges, bool hasScores = false)
    {
        _hasScores = hasScores;
        _nodes = Begin(nodes, ["id", "category", "name", "xref", "synonym", "iri", .. _hasScores ? _scores : []]);
        _edges = Begin(
            edges,
            "id", "subject", "predicate", "object", "category", "negated", "has_count", "has_total", "has_quotient", "frequency_qualifier",
            "onset_qualifier", "sex_qualifier", "qualifiers", "has_evidence_of_type", "publications", "primary_knowledge_source",
            "aggregator_knowledge_source", "knowledge_level", "agent_type", "original_subject", "provided_by",
            "association", "validity", "frequency", "sections", "relevance", "source_evidence", "references");
    }

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score) => Line(
        _nodes,
        [
            BiolinkCurie.Of(node.Curie),
            Biolink.CategoryOf(node.Type),
            node.Label,
            List(NodeNames.IdentifiersOf(node).Select(BiolinkCurie.Of)),
            List(NodeNames.SynonymsOf(node)),
            BiolinkCurie.Iri(node.Curie),
            .. _hasScores ? new[] { Number(score?.Rank), Number(score?.Score) } : [],
        ]);

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        foreach (var one in KgxEdge.Of(edge))
        {
            Write(one);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _nodes.Flush();
        _edges.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _nodes.Dispose();
        _edges.Dispose();
    }

    private void Write(KgxEdge edge)
    {
        var frequency = edge.Frequency;
        Line(
            _edges,
            edge.Id,
            edge.Subject,
            edge.Predicate,
            edge.Object,
            Biolink.AssociationOf(edge.Link.Edge.Kind, edge.Predicate),
            // The kgx tool takes any text for true, "false" as well.
            edge.IsNegated ? "true" : string.Empty,
            Number(frequency.Count),
            Number(frequency.Total),
            Number(frequency.Quotient),
            frequency.Term,
            edge.Onset,
            edge.Sex,
            List(edge.Modifiers),
            List(edge.EvidenceTypes),
            List(edge.Publications),
            edge.Primary,
            List(edge.Aggregators),
            edge.KnowledgeLevel,
            edge.AgentType,
            List(edge.OriginalSubjects),
            List(edge.ProvidedBy),
            edge.Association is { } association ? ScreamingCase.Of(association) : null,
            edge.Validity is { } validity ? ScreamingCase.Of(validity) : null,
            List(edge.FrequencyTexts),
            Attribute(edge.Link, "sections"),
            Attribute(edge.Link, "relevance"),
            List(edge.SourceEvidence),
            List(edge.OtherReferences));
    }

    private static string? Attribute(
        ExportedEdge edge,
        string name) => EdgeAttributes.OfLink.First(attribute => attribute.Name == name).Of(edge) switch
        {
            IEnumerable<string> texts => List(texts),
            var value => Number((IFormattable?)value),
        };

    private static StreamWriter Begin(Stream output, params string[] columns)
    {
        var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join('\t', columns));
        return writer;
    }

    private static string Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? string.Empty;

    // Readers split lists at the bar and cannot unescape it.
    private static string List(IEnumerable<string> values) => string.Join('|', values.Select(value => value.Replace('|', '/')));

    private static void Line(StreamWriter writer, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write('\t');
            }

            Cell(writer, cells[i]);
        }

        writer.WriteLine();
    }

    // The format cannot quote tabs and line breaks.
    private static void Cell(StreamWriter writer, string? text)
    {
        foreach (var character in text ?? string.Empty)
        {
            writer.Write(character is '\t' or '\n' or '\r' ? ' ' : character);
        }
    }
}
