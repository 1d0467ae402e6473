using CsCheck;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class NeighbourhoodTests
{
    // Genes 0 and 1 join disease 0 to disease 1, gene 1 alone to disease 2; a NOT link to phenotype 0.
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 3,
        Genes = 2,
        Phenotypes = ["a"],
        DiseaseGenes = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 1)],
        DiseasePhenotypes = [(0, 0, true), (2, 0, false)],
    }.Build();

    [Fact]
    public void The_nearest_come_first_and_of_those_the_best_supported()
    {
        var found = _graph.Traversal.Neighbourhood(new NeighbourhoodSearch([Disease(0)]) { Depth = 2 });

        Assert.Equal([Disease(0), Gene(0), Gene(1), Disease(1), Disease(2)], found.Nodes);
        Assert.Equal(5, found.Edges.Count);
        Assert.False(found.IsTruncated);
    }

    [Fact]
    public void A_link_that_says_not_is_not_walked_but_shown_between_nodes_that_are_there()
    {
        var near = _graph.Traversal.Neighbourhood(new NeighbourhoodSearch([Disease(0)]));
        var both = _graph.Traversal.Neighbourhood(new NeighbourhoodSearch([Disease(0), new(EntityType.Phenotype, 0)]) { Depth = 0 });

        Assert.DoesNotContain(near.Nodes, node => node.Type == EntityType.Phenotype);
        Assert.Equal(new GraphEdge(EdgeKind.DiseasePhenotype, Disease(0), new(EntityType.Phenotype, 0), 0), Assert.Single(both.Edges));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Nodes_are_cut_at_the_limit(int limit, bool isTruncated)
    {
        var found = _graph.Traversal.Neighbourhood(new NeighbourhoodSearch([Disease(0)]) { Depth = 2, Limit = limit });

        Assert.Equal((limit, isTruncated), (found.Nodes.Count, found.IsTruncated));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Edges_are_cut_at_their_limit(int limit, bool isTruncated)
    {
        var found = _graph.Traversal.Neighbourhood(new NeighbourhoodSearch([Disease(0)]) { Depth = 2, EdgeLimit = limit });

        Assert.Equal((limit, isTruncated), (found.Edges.Count, found.IsTruncated));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void No_more_nodes_are_visited_than_allowed(int maxVisited, bool isTruncated)
    {
        var found = _graph.Traversal.Neighbourhood(new NeighbourhoodSearch([Disease(0)]) { Depth = 2, MaxVisited = maxVisited });

        Assert.Equal(isTruncated, found.IsTruncated);
        Assert.Equal(isTruncated ? 4 : 5, found.Nodes.Count);
    }

    [Fact]
    public void Other_kinds_are_walked_through_and_left_out()
    {
        var found = _graph.Traversal.Neighbourhood(
            new NeighbourhoodSearch([Disease(0)]) { Depth = 2, Types = new HashSet<EntityType> { EntityType.Disease } });

        Assert.Equal([Disease(0), Disease(1), Disease(2)], found.Nodes);
        Assert.Empty(found.Edges);
    }

    [Fact]
    public void Only_the_kinds_of_link_asked_for_are_walked_and_shown()
    {
        var found = _graph.Traversal.Neighbourhood(
            new NeighbourhoodSearch([Disease(2)]) { Through = new HashSet<EdgeKind> { EdgeKind.DiseasePhenotype } });

        Assert.Equal([Disease(2), new(EntityType.Phenotype, 0)], found.Nodes);
        Assert.Single(found.Edges);
    }

    [Fact]
    public void Nodes_and_distances_are_those_of_a_plain_walk()
    {
        var link = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]);
        Gen.Select(link.Array[0, 20], link.Array[0, 20], Gen.Int[0, 4]).Sample((genes, phenotypes, depth) =>
        {
            var image = new SmallImage
            {
                Diseases = 8,
                Genes = 8,
                Phenotypes = ["a", "b", "c", "d", "e", "f", "g", "h"],
                DiseaseGenes = [.. genes.Distinct()],
                DiseasePhenotypes = [.. phenotypes.Distinct().Select(pair => (pair.Item1, pair.Item2, false))],
            };
            var found = image.Build().Traversal.Neighbourhood(new NeighbourhoodSearch([Disease(0), Disease(3)]) { Depth = depth });
            var plain = new PlainWalk(image);
            var distances = plain.Distances([Disease(0), Disease(3)], depth);

            Assert.Equal(distances.Keys.ToHashSet(), found.Nodes.ToHashSet());
            Assert.Equal(found.Nodes.Select(node => distances[node]).Order(), found.Nodes.Select(node => distances[node]));
            Assert.Equal(distances.Keys.Sum(node => plain.Around(node).Count(distances.ContainsKey)) / 2, found.Edges.Count);
        });
    }

    private static GraphNode Disease(int row) => new(EntityType.Disease, row);

    private static GraphNode Gene(int row) => new(EntityType.Gene, row);
}
