using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Suggestions and searches in process, without GraphQL: what is typed of disease names, with and without a typo. An operation is one
/// query; KG_DATA names a data folder with a release.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- --filter '*Suggest*'
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Percentiles))]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class SuggestBenchmark
{
    private const int Queries = 1_000;

    private ReleaseHost _host = null!;
    private ReleaseLease _lease = null!;
    private SearchQuery[] _typed = null!;
    private SearchQuery[] _mistyped = null!;
    private SearchQuery[] _words = null!;

    [GlobalSetup]
    public void Setup()
    {
        var folder = Environment.GetEnvironmentVariable("KG_DATA") ?? throw new InvalidOperationException("KG_DATA names no data folder");
        _host = new ReleaseHost(ReleaseStores.InFolder(folder, TimeProvider.System));
        _host.Follow();
        _lease = _host.Acquire()!;
        _ = _lease.Graph.SearchTexts;
        var random = new Random(1);
        var names = _lease.Graph.Diseases.Name;
        string[] picked = [.. Enumerable.Range(0, Queries).Select(_ => names[random.Next(names.Count)]!)];
        _typed = Array.ConvertAll(picked, name => SearchQuery.Of(name[..random.Next(1, name.Length + 1)]));
        _mistyped = Array.ConvertAll(picked, name => SearchQuery.Of(name.Remove(random.Next(name.Length), 1)));
        _words = Array.ConvertAll(picked, name => SearchQuery.Of(string.Join(' ', name.Split(' ').Take(random.Next(1, 4)))));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _lease.Dispose();
        _host.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Queries)]
    public int As_it_is_typed() => Suggest(_typed);

    [Benchmark(OperationsPerInvoke = Queries)]
    public int With_a_letter_left_out() => Suggest(_mistyped);

    [Benchmark(OperationsPerInvoke = Queries)]
    public async Task<int> Search_for_the_first_words()
    {
        var found = 0;
        await using var context = _lease.OpenContext();
        foreach (var query in _words)
        {
            var texts = _lease.Graph.SearchTexts;
            found += texts.Rank(query, await TextStore.FindAsync(context, texts.Catalog, query, CancellationToken.None))
                .Take(null, null, 25)
                .Count;
        }

        return found;
    }

    private int Suggest(SearchQuery[] queries)
    {
        var found = 0;
        foreach (var query in queries)
        {
            found += _lease.Graph.SearchTexts.Suggest(query, null, 10).Count;
        }

        return found;
    }

    private sealed class Percentiles : ManualConfig
    {
        public Percentiles() => AddColumn(StatisticColumn.P50, StatisticColumn.P95);
    }
}
