using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.IntegrationTests.Search;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>
/// Measures what searches for names and descriptions find and how long they take, in process, without GraphQL. The searches are those of
/// the quality test. KG_DATA names a data folder.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- search [SEED]
/// </summary>
internal static class SearchStudy
{
    private const int Rounds = 5;

    public static async Task RunAsync(int seed)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var texts = lease.Graph.SearchTexts;
        var start = Stopwatch.GetTimestamp();
        texts.Prepare();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Indexes: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, "
                + $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB; {texts.Catalog.NameCount:N0} names, "
                + $"{texts.Catalog.Count - texts.Catalog.NameCount:N0} definitions."));
        var made = new SearchCases(lease.Graph, seed);
        await using var context = lease.OpenContext();
        Console.WriteLine("| searches | first | among three | p50 ms | p99 ms |");
        Console.WriteLine("| --- | --: | --: | --: | --: |");
        List<double> all = [];
        foreach (var kind in made.Searches().Concat(SearchCases.ByHand()).GroupBy(one => one.Kind))
        {
            var (first, among, times) = (0, 0, new List<double>());
            foreach (var one in kind)
            {
                var query = SearchQuery.Of(one.Text);
                var best = double.MaxValue;
                IReadOnlyList<SearchHit> hits = [];
                for (var round = 0; round < Rounds; round++)
                {
                    var begun = Stopwatch.GetTimestamp();
                    var ranked = texts.Rank(query, await TextStore.FindAsync(context, texts.Catalog, query, CancellationToken.None));
                    hits = texts.Forgive(ranked, query, null, _ => { }, CancellationToken.None).Take(null, null, 3);
                    best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }

                times.Add(best);
                first += hits.Take(1).Any(hit => one.Right.Contains(hit.Entity.Curie)) ? 1 : 0;
                among += hits.Any(hit => one.Right.Contains(hit.Entity.Curie)) ? 1 : 0;
            }

            all.AddRange(times);
            Write($"{kind.Key} ({times.Count})", first, among, times);
        }

        Write("all", -1, -1, all);
        Resolve(texts, new SearchCases(lease.Graph, seed).Terms());
    }

    // A result is right if it is the record itself, or if it abstains and the record is among its first three
    // candidates; another record is wrong.
    private static void Resolve(SearchTexts texts, List<SearchCase> cases)
    {
        Console.WriteLine();
        Console.WriteLine("| texts to resolve | resolved | among three candidates | neither | wrong | p50 ms | p99 ms |");
        Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: |");
        var (resolved, candidates, neither, wrong) = (0, 0, 0, 0);
        List<double> all = [];
        foreach (var kind in cases.GroupBy(one => one.Kind))
        {
            var counts = new int[4];
            var times = new List<double>();
            foreach (var one in kind)
            {
                var begun = Stopwatch.GetTimestamp();
                var resolution = texts.Resolve(one.Text, null);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                counts[OutcomeOf(resolution, one)]++;
            }

            all.AddRange(times);
            Write($"{kind.Key} ({times.Count})", counts, times);
            (resolved, candidates, neither, wrong) = (resolved + counts[0], candidates + counts[1], neither + counts[2], wrong + counts[3]);
        }

        Write("all", [resolved, candidates, neither, wrong], all);
    }

    private static int OutcomeOf(Resolution resolution, SearchCase one) =>
        resolution.Match is { } match ? (one.Right.Contains(match.Curie) ? 0 : 3)
        : resolution.Candidates.Take(3).Any(candidate => one.Right.Contains(candidate.Entity.Curie)) ? 1 : 2;

    private static void Write(string kind, int[] counts, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {counts[0]} | {counts[1]} | {counts[2]} | {counts[3]} | {times[times.Count / 2]:F2} | "
                + $"{times[times.Count * 99 / 100]:F2} |"));
    }

    private static void Write(string kind, int first, int among, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {(first < 0 ? "" : first)} | {(among < 0 ? "" : among)} | {times[times.Count / 2]:F2} | "
                + $"{times[times.Count * 99 / 100]:F2} |"));
    }
}
