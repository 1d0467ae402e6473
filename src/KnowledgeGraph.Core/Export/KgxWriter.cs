using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// KGX TSV (github.com/biolink/kgx, specification/kgx-format.md): a file of nodes and one of edges, in Biolink's words, lists joined by <c>|</c>.
/// </summary>
/// <param name="nodes">Where nodes go; left open.</param>
/// <param name="edges">Where edges go; left open.</param>
/// <param name="hasScores">Whether nodes have the columns <c>rank</c> and <c>score</c>.</param>
public sealed class KgxWriter(Stream nodes, Stream edges, bool hasScores = false) : IGraphWriter
{
    private const string Unstated = "not_provided";

    private readonly StreamWriter _nodes = Begin(
        nodes, ["id", "category", "name", "xref", "synonym", "iri", .. hasScores ? new[] { "rank", "score" } : []]);

    private readonly StreamWriter _edges = Begin(
        edges, "id", "subject", "predicate", "object", "category", "negated", "has_count", "has_total", "has_quotient", "frequency_qualifier",
        "onset_qualifier", "has_evidence", "publications", "provided_by", "knowledge_level", "agent_type");

    private int _edge;

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score) => Line(
        _nodes,
        [
            node.Curie,
            Biolink.CategoryOf(node.Type),
            node.Label,
            string.Join('|', NodeNames.IdentifiersOf(node)),
            string.Join('|', NodeNames.SynonymsOf(node)),
            node.Url,
            .. hasScores ? new[] { Number(score?.Rank), Number(score?.Score) } : [],
        ]);

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        var (subject, predicate, target) = Biolink.TripleOf(edge);
        var annotations = edge.Graph.DiseasePhenotypes;
        Line(
            _edges,
            Number(++_edge),
            subject,
            predicate,
            target,
            Biolink.AssociationOf(edge.Edge.Kind),
            edge.IsNegated ? "true" : "false",
            Number(edge.Annotation is { } count ? annotations.FrequencyNumerator(count) : null),
            Number(edge.Annotation is { } total ? annotations.FrequencyDenominator(total) : null),
            Number(edge.Annotation is { } ratio ? annotations.FrequencyRatio(ratio) : null),
            Term(edge, edge.Annotation is { } frequency ? annotations.FrequencyTermRow(frequency) : null),
            Term(edge, edge.Annotation is { } onset ? annotations.OnsetRow(onset) : null),
            string.Join('|', edge.Evidence),
            string.Join('|', edge.References),
            string.Join('|', edge.Sources),
            Unstated,
            Unstated);
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

    private static StreamWriter Begin(Stream output, params string[] columns)
    {
        var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join('\t', columns));
        return writer;
    }

    private static string Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Term(ExportedEdge edge, int? row) => row is { } term ? edge.Graph.Phenotypes.Curie[term]! : string.Empty;

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

    // The format has no way to quote them.
    private static void Cell(StreamWriter writer, string? text)
    {
        foreach (var character in text ?? string.Empty)
        {
            writer.Write(character is '\t' or '\n' or '\r' ? ' ' : character);
        }
    }
}
