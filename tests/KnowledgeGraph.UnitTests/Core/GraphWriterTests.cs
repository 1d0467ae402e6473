using System.Text;
using System.Text.Json;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>
/// The output that suits readers that guess columns from the first lines, and the signs and sources that no format may lose.
/// </summary>
public sealed class GraphWriterTests
{
    private const int Genes = 30;

    [Fact]
    public void A_link_with_each_kind_of_value_comes_before_all_others()
    {
        var graph = Graph();
        var links = GraphSelection.Whole(graph, new HashSet<EntityType>(), new HashSet<EdgeKind>()).Edges.ToList();
        var first = links.Take(8).ToList();

        Assert.Contains(first, link => link.Kind == EdgeKind.DiseaseGene && graph.DiseaseGenes.Validity(link.Link) is not null);
        Assert.Contains(
            first,
            link => link.Kind == EdgeKind.DiseasePhenotype && graph.DiseasePhenotypes.FrequencyRatio(link.Link) is not null);
        Assert.Contains(first, link => link.Kind == EdgeKind.DiseaseCitation);
        Assert.Equal(Genes + 4 + 1, links.Count);
        Assert.Equal(links.Count, links.Distinct().Count());
    }

    [Fact]
    public void Ndjson_has_every_member_on_every_line_and_numbers_with_a_point()
    {
        var lines = Ndjson(Graph());

        Assert.Single(lines.Select(line => string.Join(',', line.EnumerateObject().Select(member => member.Name))).Distinct());
        var frequencies = lines.Select(line => line.GetProperty("frequency")).Where(number => number.ValueKind == JsonValueKind.Number)
            .Select(number => number.GetRawText());
        Assert.Equal(["0.0", "0.3", "1.0"], frequencies.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_refuted_gene_and_an_absent_phenotype_are_negated_in_every_format()
    {
        var graph = Graph();
        var negated = Ndjson(graph).Where(line => line.GetProperty("negated").GetBoolean())
            .Select(line => line.GetProperty("to").GetString());

        Assert.Equal(["HP:0000003", "NCBIGene:30"], negated.Order(StringComparer.Ordinal));
        foreach (var format in new[] { GraphFormat.GraphMl, GraphFormat.CyJs, GraphFormat.Cx2 })
        {
            using var output = new MemoryStream();
            var whole = GraphSelection.Whole(graph, new HashSet<EntityType>(), new HashSet<EdgeKind>());
            using (var writer = GraphWriters.Whole(format, output, GraphDescription.Of(graph, whole)))
            {
                Write(graph, whole, writer);
            }

            var text = Encoding.UTF8.GetString(output.ToArray());
            var sign = format == GraphFormat.GraphMl ? "<data key=\"negated\">true</data>" : "\"negated\":true";
            Assert.Equal(2 + 1, text.Split(sign).Length);
            Assert.Contains("REFUTED", text, StringComparison.Ordinal);
            // Of a default in GraphML some readers make nothing, and others a text.
            Assert.DoesNotContain("<default", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void N_quads_escape_what_the_grammar_does_not_take_as_it_is()
    {
        var graph = new SmallImage { Diseases = 1, Genes = 0, Phenotypes = ["say \"no\" \\ to\r\n\ta \u0001\u007F café 𝒢"], Citations = 0 }
            .Build();
        var lines = NQuads(graph);

        Assert.All(lines, line => Assert.Matches("^<[^<>\"{}|^`\\\\ ]+> <[^<>\"{}|^`\\\\ ]+> .+ <urn:[^ ]+> \\.$", line));
        Assert.Contains(
            lines,
            line => line.Contains("\"say \\\"no\\\" \\\\ to\\r\\n\\ta \\u0001\\u007F café 𝒢\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_denied_is_described_in_RDF_and_asserted_nowhere()
    {
        const string HasPhenotype = "<https://w3id.org/biolink/vocab/has_phenotype>";
        const string Denied = "<http://purl.obolibrary.org/obo/HP_0000003>";
        var lines = NQuads(Graph());

        var asserted = lines.Where(
            line => line.Contains($" {HasPhenotype} <", StringComparison.Ordinal) && line.EndsWith("> .", StringComparison.Ordinal))
                .ToList();
        Assert.Equal(3 + 4, asserted.Count);
        Assert.DoesNotContain(asserted, line => line.Contains($" {HasPhenotype} {Denied} ", StringComparison.Ordinal));
        var statement = Assert.Single(lines, line => line.Contains($"#object> {Denied} ", StringComparison.Ordinal)).Split(' ')[0];
        Assert.Contains(
            lines,
            line => line.StartsWith($"{statement} <https://w3id.org/biolink/vocab/negated> \"true\"^^", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.EndsWith($" {statement} .", StringComparison.Ordinal));
    }

    private static GraphImage Graph() => new SmallImage
    {
        Diseases = 1,
        Genes = Genes,
        Phenotypes = ["a", "b", "c", "d"],
        Citations = 1,
        DiseaseGenes = [.. Enumerable.Range(0, Genes).Select(gene => (0, gene))],
        Validities = new Dictionary<int, GeneValidity> { [Genes - 1] = GeneValidity.Refuted },
        DiseasePhenotypes = [(0, 0, false), (0, 1, false), (0, 2, false), (0, 3, true)],
        Frequencies = new Dictionary<int, float> { [1] = 1, [2] = 0.3f, [3] = 0 },
        DiseaseCitations = [(0, 0)],
    }.Build();

    private static List<JsonElement> Ndjson(GraphImage graph)
    {
        using var edges = new MemoryStream();
        var whole = GraphSelection.Whole(graph, new HashSet<EntityType>(), new HashSet<EdgeKind>());
        using (var writer = GraphWriters.InParts(GraphFormat.Ndjson, Stream.Null, edges, Stream.Null, GraphDescription.Of(graph, whole)))
        {
            Write(graph, whole, writer);
        }

        return [.. Encoding.UTF8.GetString(edges.ToArray()).TrimEnd('\n').Split('\n')
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static string[] NQuads(GraphImage graph)
    {
        var whole = GraphSelection.Whole(graph, new HashSet<EntityType>(), new HashSet<EdgeKind>());
        using var output = new MemoryStream();
        using (var writer = GraphWriters.Whole(GraphFormat.NQuads, output, GraphDescription.Of(graph, whole)))
        {
            Write(graph, whole, writer);
        }

        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Write(GraphImage graph, GraphSelection selection, IGraphWriter writer)
    {
        foreach (var node in selection.Nodes)
        {
            writer.Write(EntityNode.Of(graph, node.Type, node.Row), score: null);
        }

        foreach (var link in selection.Edges)
        {
            writer.Write(new ExportedEdge(graph, link, [new DiseaseGeneStatement { SourceId = 1 }]));
        }

        writer.Complete();
    }
}
