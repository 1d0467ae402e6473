using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Export;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Traversal;

/// <summary>
/// Walks of ours against python-igraph's and networkx's on the same graph, one after the other on one machine; prints milliseconds and
/// ratios. Run with <c>traversal FOLDER</c>; FOLDER is a data folder.
/// </summary>
internal static class TraversalStudy
{
    private const int Pairs = 200;
    private const int Centres = 100;
    private const int Rounds = 20;
    private const int PeerRounds = 3;
    private const int Depth = 2;
    private const int Seed = 20_261_124;
    private const string Root = "HP:0000707";
    private const string Python = "/usr/bin/python3";

    public static void Run(string folder)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(folder, TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire() ?? throw new InvalidOperationException($"{folder} has no release");
        var graph = lease.Graph;
        var random = new Random(Seed);
        var pairs = Enumerable.Range(0, Pairs)
            .Select(_ => (From: Linked(graph, EntityType.Disease, random), To: Linked(graph, EntityType.Gene, random)))
            .ToList();
        var centres = Enumerable.Range(0, Centres).Select(_ => Linked(graph, EntityType.Disease, random)).ToList();
        var root = graph.Identifiers.FindPhenotype(Root)!.Value.Row;

        var one = new double[Pairs];
        var five = new double[Pairs];
        var around = new double[Centres];
        var ranked = new double[Centres];
        var below = new double[1];
        var hubs = Hubs(graph);
        var amongHubs = new double[hubs.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Time(one, place => graph.Traversal
                .ShortestPaths(new PathSearch(pairs[place].From, pairs[place].To) { Limit = 1, MaxLength = 100 }, default));
            Time(five, place => graph.Traversal
                .ShortestPaths(new PathSearch(pairs[place].From, pairs[place].To) { Limit = 5, MaxLength = 4 }, default));
            Time(amongHubs, place => graph.Traversal
                .ShortestPaths(new PathSearch(hubs[place].From, hubs[place].To) { Limit = 5, MaxLength = 4 }, default));
            Time(around, place => graph.Traversal.Neighbourhood(
                new NeighbourhoodSearch([centres[place]]) { Depth = Depth, Limit = int.MaxValue, EdgeLimit = 0 }, default));
            Time(ranked, place => graph.Traversal
                .Neighbourhood(new NeighbourhoodSearch([centres[place]]) { Depth = Depth, Limit = 1_000, EdgeLimit = 5_000 }, default));
            Time(below, _ => Sum(graph.PhenotypeHierarchy.Descendants(root)));
        }

        var peers = Ask(lease, pairs, centres);
        Console.WriteLine("| walk | library | p50 ms | p95 ms | ours is |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        Row("shortest path", "KnowledgeGraph", one, one);
        Row("shortest path", "python-igraph", Times(peers, "igraphPaths"), one);
        Row("shortest path", "networkx, bidirectional", Times(peers, "networkxPaths"), one);
        Row("5 shortest simple paths of up to 4 steps", "KnowledgeGraph", five, five);
        Row("the same between the phenotypes with the most diseases", "KnowledgeGraph", amongHubs, amongHubs);
        Row("all within 2 steps", "KnowledgeGraph", around, around);
        Row("all within 2 steps", "python-igraph", Times(peers, "igraphAround"), around);
        Row("the best 1,000 within 2 steps, with 5,000 links among them", "KnowledgeGraph", ranked, ranked);
        Row("descendants of " + Root, "KnowledgeGraph", below, below);
        Row("descendants of " + Root, "python-igraph", Times(peers, "igraphBelow"), below);
        CancellationLatency(graph, pairs.First(
            pair => graph.Traversal.ShortestPaths(
                new PathSearch(pair.From, pair.To) { Limit = 1 }, CancellationToken.None).Paths.Count > 0));
    }

    // Records without links would be found to be alone at once.
    private static GraphNode Linked(GraphImage graph, EntityType type, Random random)
    {
        var links = type == EntityType.Gene ? graph.DiseaseGenes.ByRight : graph.DiseasePhenotypes.ByLeft;
        while (true)
        {
            var row = random.Next(links.RowCount);
            if (links.Degree(row) > 0)
            {
                return new GraphNode(type, row);
            }
        }
    }

    // Every pair of the 15 phenotypes with the most diseases.
    private static List<(GraphNode From, GraphNode To)> Hubs(GraphImage graph)
    {
        var links = graph.DiseasePhenotypes.ByRight;
        var rows = Enumerable.Range(0, links.RowCount).OrderByDescending(links.Degree).Take(15).ToList();
        return [.. rows.SelectMany(
            from => rows.Where(to => to > from),
            (from, to) => (new GraphNode(EntityType.Phenotype, from), new GraphNode(EntityType.Phenotype, to)))];
    }

    private static void Time(double[] milliseconds, Action<int> call)
    {
        for (var place = 0; place < milliseconds.Length; place++)
        {
            var start = Stopwatch.GetTimestamp();
            call(place);
            milliseconds[place] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static int Sum(TermList terms)
    {
        var sum = 0;
        foreach (var row in terms.Rows)
        {
            sum += row;
        }

        return sum;
    }

    private static void CancellationLatency(GraphImage graph, (GraphNode From, GraphNode To) pair)
    {
        var worst = TimeSpan.Zero;
        for (var round = -1; round < Rounds; round++)
        {
            using var cancel = new CancellationTokenSource();
            // Far more paths than there is time for.
            var endless = new PathSearch(pair.From, pair.To) { Limit = int.MaxValue, MaxLength = 30 };
            var work = Task.Run(() => graph.Traversal.ShortestPaths(endless, cancel.Token), cancel.Token);
            Thread.Sleep(100);
            var start = Stopwatch.GetTimestamp();
            cancel.Cancel();
            Task.WaitAny(work);
            // The first exception of a process takes a tenth of a second by itself.
            worst = round < 0 ? worst : TimeSpan.FromTicks(Math.Max(worst.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            if (!work.IsCanceled)
            {
                throw new InvalidOperationException("the search ended before it was cancelled", work.Exception);
            }
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A search that is cancelled stops within {worst.TotalMilliseconds:F2} ms, the worst of {Rounds}."));
    }

    private static JsonElement Ask(ReleaseLease lease, List<(GraphNode From, GraphNode To)> pairs, List<GraphNode> centres)
    {
        var folder = Directory.CreateTempSubdirectory("kg-traversal-");
        try
        {
            var (nodes, edges) = (Path.Combine(folder.FullName, "nodes.tsv"), Path.Combine(folder.FullName, "edges.tsv"));
            using (var nodeFile = File.Create(nodes))
            using (var edgeFile = File.Create(edges))
            using (var writer = new KgxWriter(nodeFile, edgeFile))
            {
                new GraphExport(lease).Write(
                    GraphSelection.Whole(
                        lease.Graph,
                        new HashSet<EntityType>(),
                        new HashSet<EdgeKind>()), writer, new Progress<int>(), CancellationToken.None);
            }

            string Curie(GraphNode node) => BiolinkCurie.Of(lease.Graph.CurieOf(node.Type, node.Row));
            var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Traversal", "peers.py")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            process.StandardInput.Write(JsonSerializer.Serialize(new
            {
                nodes,
                edges,
                pairs = pairs.Select(pair => new[] { Curie(pair.From), Curie(pair.To) }),
                centres = centres.Select(Curie),
                depth = Depth,
                root = Root,
                rounds = PeerRounds,
            }));
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<JsonElement>(output)
                : throw new InvalidOperationException("peers.py failed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double[] Times(JsonElement peers, string name) =>
        [.. peers.GetProperty(name).EnumerateArray().Select(time => time.GetDouble())];

    private static void Row(string walk, string library, double[] times, double[] ours)
    {
        var (middle, high) = (Quantile(times, 0.5), Quantile(times, 0.95));
        var ratio = middle / Quantile(ours, 0.5);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {walk} | {library} | {middle:F4} | {high:F4} | "
                + $"{(ReferenceEquals(times, ours) ? "" : $"{ratio:F1}× as fast")} |"));
    }

    private static double Quantile(double[] values, double part)
    {
        var ordered = values.Order().ToList();
        return ordered[(int)(part * (ordered.Count - 1))];
    }
}
