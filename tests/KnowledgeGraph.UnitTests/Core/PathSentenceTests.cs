using System.Text;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>The wording of a link between a disease and a gene: in a sentence, and in Biolink's terms.</summary>
public sealed class PathSentenceTests
{
    [Theory]
    [InlineData(null, "biolink:causes", "")]
    [InlineData(GeneValidity.Limited, "biolink:causes", "")]
    [InlineData(GeneValidity.Disputed, "biolink:associated_with", "true")]
    [InlineData(GeneValidity.Refuted, "biolink:associated_with", "true")]
    [InlineData(GeneValidity.NoKnown, "biolink:associated_with", "true")]
    public void What_the_evidence_speaks_against_is_exported_as_negated_and_never_walked(
        GeneValidity? validity,
        string predicate,
        string negated)
    {
        var graph = new SmallImage
        {
            Diseases = 1,
            Genes = 1,
            DiseaseGenes = [(0, 0)],
            Validities = validity is { } known ? new Dictionary<int, GeneValidity> { [0] = known } : [],
        }.Build();
        var (disease, gene) = (new GraphNode(EntityType.Disease, 0), new GraphNode(EntityType.Gene, 0));
        var edge = new GraphEdge(EdgeKind.DiseaseGene, disease, gene, 0);

        Assert.Equal((predicate, negated), Exported(graph, edge));
        var paths = graph.Traversal.ShortestPaths(new PathSearch(disease, gene)).Paths;
        Assert.Equal(negated == "true", paths.Count == 0);
        Assert.All(paths, path => Assert.Equal("disease 0 is caused by changes in GENE0.", PathSentence.Of(graph, path)));
    }

    [Fact]
    public void A_record_and_itself_are_told_as_one()
    {
        var graph = new SmallImage { Diseases = 1 }.Build();

        Assert.Equal(
            "Both ends are the same record, disease 0.",
            PathSentence.Of(graph, new GraphPath([new GraphNode(EntityType.Disease, 0)], [])));
    }

    private static (string Predicate, string Negated) Exported(GraphImage graph, GraphEdge edge)
    {
        using var nodes = new MemoryStream();
        using var edges = new MemoryStream();
        using var writer = new KgxWriter(nodes, edges);
        writer.Write(new ExportedEdge(graph, edge, []));
        writer.Complete();
        var lines = Encoding.UTF8.GetString(edges.ToArray()).Split('\n').Select(line => line.Split('\t')).ToList();
        return (lines[1][2], lines[1][Array.IndexOf(lines[0], "negated")]);
    }
}
