using System.Text;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>What a link between a disease and a gene is told as: in a sentence, and in Biolink's words.</summary>
public sealed class PathSentenceTests
{
    [Theory]
    [InlineData(null, "disease 0 is caused by changes in GENE0, which causes disease 1.", "biolink:causes")]
    [InlineData(GeneValidity.Limited, "disease 0 is caused by changes in GENE0, which causes disease 1.", "biolink:causes")]
    [InlineData(GeneValidity.Disputed, "disease 0 was linked with changes in GENE0 (which is disputed), which causes disease 1.", "biolink:associated_with")]
    [InlineData(GeneValidity.Refuted, "disease 0 was linked with changes in GENE0 (which has been refuted), which causes disease 1.", "biolink:associated_with")]
    [InlineData(GeneValidity.NoKnown, "disease 0 was linked with changes in GENE0 (though no relation is known), which causes disease 1.", "biolink:associated_with")]
    public void What_the_evidence_speaks_against_is_not_told_as_a_cause(GeneValidity? validity, string sentence, string predicate)
    {
        var graph = new SmallImage
        {
            Diseases = 2,
            Genes = 1,
            DiseaseGenes = [(0, 0), (1, 0)],
            Validities = validity is { } known ? new Dictionary<int, GeneValidity> { [0] = known } : [],
        }.Build();
        var (first, second, gene) = (new GraphNode(EntityType.Disease, 0), new GraphNode(EntityType.Disease, 1), new GraphNode(EntityType.Gene, 0));
        GraphEdge[] edges = [new(EdgeKind.DiseaseGene, first, gene, 0), new(EdgeKind.DiseaseGene, second, gene, 1)];

        Assert.Equal(sentence, PathSentence.Of(graph, new GraphPath([first, gene, second], edges)));
        Assert.Equal([predicate, "biolink:causes"], edges.Select(edge => Predicate(graph, edge)));
    }

    [Fact]
    public void Refuted_links_are_told_from_the_gene_too()
    {
        var graph = new SmallImage
        {
            Diseases = 1,
            Genes = 1,
            DiseaseGenes = [(0, 0)],
            Validities = new Dictionary<int, GeneValidity> { [0] = GeneValidity.Refuted },
        }.Build();
        var (disease, gene) = (new GraphNode(EntityType.Disease, 0), new GraphNode(EntityType.Gene, 0));

        var path = new GraphPath([gene, disease], [new GraphEdge(EdgeKind.DiseaseGene, disease, gene, 0)]);

        Assert.Equal("GENE0 was linked with disease 0 (which has been refuted).", PathSentence.Of(graph, path));
    }

    [Fact]
    public void A_record_and_itself_are_told_as_one()
    {
        var graph = new SmallImage { Diseases = 1 }.Build();

        Assert.Equal("Both ends are the same record, disease 0.", PathSentence.Of(graph, new GraphPath([new GraphNode(EntityType.Disease, 0)], [])));
    }

    private static string Predicate(GraphImage graph, GraphEdge edge)
    {
        using var nodes = new MemoryStream();
        using var edges = new MemoryStream();
        using var writer = new KgxWriter(nodes, edges);
        writer.Write(new ExportedEdge(graph, edge, []));
        writer.Complete();
        return Encoding.UTF8.GetString(edges.ToArray()).Split('\n')[1].Split('\t')[2];
    }
}
