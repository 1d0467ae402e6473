using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using GraphQL;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The record in process, without HTTP: from image alone, and with statements from the database. KG_DATA names a data folder with a release.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- --filter '*Record*'
/// </summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class RecordBenchmark
{
    private const string FromImage = "{ disease(id: \"OMIM:603896\") { name acronym genes { nodes { symbol location } } phenotypes(first: 50) { totalCount nodes { hpoId name } } } }";
    private const string WithStatements = "{ disease(id: \"OMIM:603896\") { phenotypes(first: 50) { edges { node { name } sources { source { name } evidence } } } } }";

    private ServiceProvider _services = null!;
    private ServedReleases _releases = null!;
    private OperationRunner _runner = null!;
    private ReplyWriter _writer = null!;

    [GlobalSetup]
    public void Setup()
    {
        var folder = Environment.GetEnvironmentVariable("KG_DATA") ?? throw new InvalidOperationException("KG_DATA names no data folder");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddKnowledgeGraph();
        services.AddServedReleases(new ReleaseStore(folder, TimeProvider.System));
        _services = services.BuildServiceProvider();
        _releases = _services.GetRequiredService<ServedReleases>();
        _releases.Follow();
        _runner = _services.GetRequiredService<OperationRunner>();
        _writer = _services.GetRequiredService<ReplyWriter>();
    }

    [GlobalCleanup]
    public void Cleanup() => _services.Dispose();

    [Benchmark(Baseline = true)]
    public Task<string> From_the_image() => RunAsync(FromImage);

    [Benchmark]
    public Task<string> With_statements_from_the_database() => RunAsync(WithStatements);

    private async Task<string> RunAsync(string query)
    {
        using var lease = _releases.Acquire()!;
        var result = await _runner.RunAsync(query, null, Inputs.Empty, new RequestContext(lease, "benchmark"), _services, CancellationToken.None);
        return _writer.ToText(result);
    }
}
