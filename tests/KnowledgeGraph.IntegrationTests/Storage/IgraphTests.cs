using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Export;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Walks over the graph of ../shared/data against python-igraph and networkx on the same graph, exported.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class IgraphTests(RealService real)
{
    private const int Pairs = 200;
    private const int Centres = 60;
    private const int Depth = 2;
    private const int Seed = 20_261_124;
    private const string Root = "HP:0000707";
    private const string Python = "/usr/bin/python3";

    private static readonly string Script = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Benchmarks", "Traversal", "peers.py");

    [SkippableFact]
    public void Paths_neighbourhoods_and_descendants_are_those_of_igraph()
    {
        SharedData.Require();
        var hasPeers = File.Exists(Python) && Run(["-c", "import igraph, networkx"], string.Empty).ExitCode == 0;
        Skip.IfNot(
            hasPeers || Environment.GetEnvironmentVariable("CI") == "true",
            "python3-igraph and python3-networkx (Debian) are not installed");
        using var host = new ReleaseHost(ReleaseStores.InFolder(real.Folder, TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var graph = lease.Graph;
        var random = new Random(Seed);
        var pairs = Enumerable.Range(0, Pairs)
            .Select(_ => (From: Any(graph, EntityType.Disease, random), To: Any(graph, EntityType.Gene, random)))
            .ToList();
        var centres = Enumerable.Range(0, Centres).Select(place => Any(graph, (EntityType)(place % 4), random)).ToList();

        var peers = Ask(lease, pairs, centres);

        var lengths = pairs.Select(
            pair => graph.Traversal.ShortestPaths(
                new PathSearch(pair.From, pair.To) { Limit = 1, MaxLength = 100 }, CancellationToken.None))
            .Select(found => found.Paths.Count == 0 ? (int?)null : found.Paths[0].Edges.Count);
        Assert.Equal(peers.GetProperty("lengths").EnumerateArray()
            .Select(length => length.ValueKind == JsonValueKind.Null ? (int?)null : length.GetInt32()), lengths);
        Assert.Contains(lengths, length => length is null);
        Assert.Contains(lengths, length => length > 3);
        var sizes = centres.Select(centre => graph.Traversal.Neighbourhood(
            new NeighbourhoodSearch([centre]) { Depth = Depth, Limit = int.MaxValue, EdgeLimit = 0 }, CancellationToken.None).Nodes.Count);
        Assert.Equal(peers.GetProperty("sizes").EnumerateArray().Select(size => size.GetInt32()), sizes);
        Assert.Equal(
            peers.GetProperty("descendants").GetInt32(),
            graph.PhenotypeHierarchy.Descendants(graph.Identifiers.FindPhenotype(Root)!.Value.Row).Count);
    }

    private static GraphNode Any(GraphImage graph, EntityType type, Random random) => new(type, random.Next(graph.CountOf(type)));

    private static JsonElement Ask(ReleaseLease lease, List<(GraphNode From, GraphNode To)> pairs, List<GraphNode> centres)
    {
        var folder = Directory.CreateTempSubdirectory("kg-igraph-");
        try
        {
            var (nodes, edges) = (Path.Combine(folder.FullName, "nodes.tsv"), Path.Combine(folder.FullName, "edges.tsv"));
            using (var nodeFile = File.Create(nodes))
            using (var edgeFile = File.Create(edges))
            using (var writer = new KgxWriter(nodeFile, edgeFile))
            {
                var whole = GraphSelection.Whole(lease.Graph, new HashSet<EntityType>(), new HashSet<EdgeKind>());
                new GraphExport(lease).Write(whole, writer, new Progress<int>(), CancellationToken.None);
            }

            string Curie(GraphNode node) => BiolinkCurie.Of(lease.Graph.CurieOf(node.Type, node.Row));
            var task = new
            {
                nodes,
                edges,
                pairs = pairs.Select(pair => new[] { Curie(pair.From), Curie(pair.To) }),
                centres = centres.Select(Curie),
                depth = Depth,
                root = Root,
                rounds = 1,
            };
            var (exitCode, output, error) = Run([Script], JsonSerializer.Serialize(task));
            Assert.True(exitCode == 0, error);
            return JsonSerializer.Deserialize<JsonElement>(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
