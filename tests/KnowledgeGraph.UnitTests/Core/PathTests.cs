using CsCheck;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class PathTests
{
    [Fact]
    public void Shorter_paths_come_first_and_equal_ones_in_the_order_of_neighbours()
    {
        // Two genes and a phenotype between diseases 0 and 1; one longer way over disease 2.
        var graph = new SmallImage
        {
            Diseases = 3,
            Genes = 3,
            Phenotypes = ["a"],
            DiseaseGenes = [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 2)],
            DiseasePhenotypes = [(0, 0, false), (1, 0, false)],
            DiseaseParents = [(2, 1)],
        }.Build();

        var found = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(1)) { Limit = 10 });

        Assert.Equal(
            ["D0 G0 D1", "D0 G1 D1", "D0 P0 D1", "D0 G2 D2 D1"],
            found.Paths.Select(path => string.Join(' ', path.Nodes.Select(Text))));
        Assert.True(found.IsTruncated);
        Assert.Equal(new GraphEdge(EdgeKind.DiseaseGene, Disease(1), Gene(0), 2), found.Paths[0].Edges[1]);
        Assert.Equal(new GraphEdge(EdgeKind.DiseaseParent, Disease(2), Disease(1), 0), found.Paths[3].Edges[2]);
    }

    [Fact]
    public void Of_more_paths_than_wanted_the_first_are_given_and_told_to_be_so()
    {
        var graph = new SmallImage { Diseases = 2, Genes = 3, DiseaseGenes = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)] }.Build();

        var two = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(1)) { Limit = 2, MaxLength = 8 });
        var three = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(1)) { Limit = 3, MaxLength = 8 });

        Assert.Equal(["D0 G0 D1", "D0 G1 D1"], two.Paths.Select(path => string.Join(' ', path.Nodes.Select(Text))));
        Assert.True(two.IsTruncated);
        Assert.Equal(3, three.Paths.Count);
        Assert.False(three.IsTruncated);
    }

    [Fact]
    public void All_paths_may_be_asked_for()
    {
        var graph = new SmallImage { Diseases = 2, Genes = 3, DiseaseGenes = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)] }.Build();

        var all = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(1)) { Limit = int.MaxValue, MaxLength = 8 });

        // By way of one gene; the others then lead nowhere but back.
        Assert.Equal(3, all.Paths.Count);
        Assert.False(all.IsTruncated);
    }

    [Fact]
    public void From_a_node_to_itself_there_is_the_path_without_steps()
    {
        var graph = new SmallImage { Diseases = 1 }.Build();

        var found = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(0)));

        Assert.Equal([Disease(0)], Assert.Single(found.Paths).Nodes);
        Assert.False(found.IsTruncated);
    }

    [Fact]
    public void What_is_not_connected_has_no_path_and_that_is_certain()
    {
        var graph = new SmallImage { Diseases = 3, Genes = 1, DiseaseGenes = [(0, 0), (2, 0)] }.Build();

        var found = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(1)));

        Assert.Empty(found.Paths);
        Assert.False(found.IsTruncated);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_small_part_of_the_graph_ends_a_search_although_the_steps_allowed_ended_first(int maxLength)
    {
        // Disease 0 has a chain of seven genes and diseases to itself; disease 4 has a gene with many others.
        var graph = new SmallImage
        {
            Diseases = 40,
            Genes = 4,
            DiseaseGenes = [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2), .. Enumerable.Range(4, 36).Select(disease => (disease, 3))],
        }.Build();
        var search = new PathSearch(Disease(0), Disease(4)) { MaxLength = maxLength };

        Assert.False(graph.Traversal.ShortestPaths(search).IsTruncated);
        Assert.False(graph.Traversal.ShortestPaths(search with { From = search.To, To = search.From }).IsTruncated);
    }

    [Fact]
    public void Between_the_only_two_of_their_part_there_is_one_path_and_that_is_certain()
    {
        var graph = new SmallImage { Diseases = 2, Genes = 2, DiseaseGenes = [(0, 0), (1, 1)] }.Build();

        var found = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Gene(0)) { MaxLength = 1 });

        Assert.Single(found.Paths);
        Assert.False(found.IsTruncated);
    }

    [Fact]
    public void A_path_longer_than_allowed_is_not_found_and_that_is_told()
    {
        var graph = Chain(6);

        var found = graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(5)) { MaxLength = 4 });

        Assert.Empty(found.Paths);
        Assert.True(found.IsTruncated);
        Assert.Equal(6, graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(5)) { MaxLength = 5 }).Paths[0].Nodes.Count);
    }

    [Fact]
    public void A_link_that_says_not_is_never_walked()
    {
        var graph = new SmallImage { Diseases = 2, Phenotypes = ["a"], DiseasePhenotypes = [(0, 0, false), (1, 0, true)] }.Build();

        Assert.Empty(graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(1))).Paths);
        Assert.Empty(graph.Traversal.ShortestPaths(new PathSearch(Disease(1), Disease(0))).Paths);
    }

    [Fact]
    public void Nodes_to_avoid_and_kinds_to_walk_are_kept_to()
    {
        var graph = new SmallImage
        {
            Diseases = 2,
            Genes = 1,
            Phenotypes = ["a"],
            DiseaseGenes = [(0, 0), (1, 0)],
            DiseasePhenotypes = [(0, 0, false), (1, 0, false)],
        }.Build();
        var search = new PathSearch(Disease(0), Disease(1));

        var avoiding = graph.Traversal.ShortestPaths(search with { Avoid = new HashSet<GraphNode> { Gene(0), Disease(0) } });
        var through = graph.Traversal.ShortestPaths(search with { Through = new HashSet<EdgeKind> { EdgeKind.DiseaseGene } });

        Assert.Equal(["D0 P0 D1"], avoiding.Paths.Select(path => string.Join(' ', path.Nodes.Select(Text))));
        Assert.Equal(["D0 G0 D1"], through.Paths.Select(path => string.Join(' ', path.Nodes.Select(Text))));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(4, 0)]
    public void A_search_visits_as_many_nodes_as_it_may(int maxVisited, int paths)
    {
        // Two nodes from the start, one from the end, two again along the path.
        var found = Chain(4).Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(3)) { MaxLength = 3, MaxVisited = maxVisited });

        Assert.Equal((paths, true), (found.Paths.Count, found.IsTruncated));
    }

    [Fact]
    public void Paths_are_those_of_a_plain_walk()
    {
        var link = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]);
        Gen.Select(link.Array[0, 14], link.Array[0, 14], Gen.Bool.Array[14], link.Array[0, 6], Gen.Int[1, 6], Gen.Int[1, 8])
            .Sample((genes, phenotypes, negated, parents, maxLength, limit) =>
                {
                    var image = new SmallImage
                    {
                        Diseases = 6,
                        Genes = 6,
                        Phenotypes = ["a", "b", "c", "d", "e", "f"],
                        DiseaseGenes = [.. genes.Distinct()],
                        DiseasePhenotypes = [.. phenotypes.Distinct().Select((pair, index) => (pair.Item1, pair.Item2, negated[index]))],
                        DiseaseParents = [.. parents.Where(pair => pair.Item1 > pair.Item2).Distinct()],
                    };
                    var found = image.Build().Traversal
                .ShortestPaths(new PathSearch(Disease(0), Disease(1)) { MaxLength = maxLength, Limit = limit });
                    var all = new PlainWalk(image).Paths(Disease(0), Disease(1), maxLength);

                    Assert.Equal(Math.Min(limit, all.Count), found.Paths.Count);
                    Assert.Equal(all.Select(path => path.Count).Order().Take(limit), found.Paths.Select(path => path.Nodes.Count));
                    Assert.All(found.Paths,
                        path => Assert.Contains(string.Join(' ', path.Nodes), all.Select(plain => string.Join(' ', plain))));
                    Assert.Equal(found.Paths.Count, found.Paths.Select(path => string.Join(' ', path.Nodes)).Distinct().Count());
                    var there = new PlainWalk(image).Paths(Disease(0), Disease(1), 18).Count;
                    Assert.True(found.IsTruncated || there == found.Paths.Count);
                    Assert.True(found.Paths.Count > 0 || found.IsTruncated == (there > 0));
                });
    }

    [Fact]
    public async Task A_search_that_nobody_waits_for_stops()
    {
        // Every disease has every phenotype: paths of length eight are without number.
        const int Size = 300;
        var all = Enumerable.Range(0, Size)
            .SelectMany(disease => Enumerable.Range(0, Size).Select(phenotype => (disease, phenotype, false)));
        var graph = new SmallImage
        {
            Diseases = Size,
            Phenotypes = [.. Enumerable.Range(0, Size).Select(row => $"p{row}")],
            DiseasePhenotypes = [.. all],
        }.Build();
        using var stop = new CancellationTokenSource();
        var search = Task.Run(
            () => graph.Traversal.ShortestPaths(new PathSearch(Disease(0), Disease(1)) { MaxLength = 8, Limit = 100_000_000 }, stop.Token));
        await Task.Delay(200);
        await stop.CancelAsync();

        // How soon is measured: docs/benchmarks/traversal.md.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
    }

    private static GraphImage Chain(int diseases) =>
        new SmallImage { Diseases = diseases, DiseaseParents = [.. Enumerable.Range(1, diseases - 1).Select(row => (row, row - 1))] }
            .Build();

    private static GraphNode Disease(int row) => new(EntityType.Disease, row);

    private static GraphNode Gene(int row) => new(EntityType.Gene, row);

    private static string Text(GraphNode node) => $"{node.Type.ToString()[0]}{node.Row}";
}
