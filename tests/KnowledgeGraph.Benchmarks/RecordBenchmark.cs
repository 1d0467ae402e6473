using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using GraphQL;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The record in process, without HTTP: from image alone, and with statements from the database. KG_DATA names a data folder with a
/// release. dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- --filter '*Record*'
/// </summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class RecordBenchmark
{
    private const string FromImage = "{ disease(id: \"OMIM:603896\") { name acronym genes { nodes { symbol location } } phenotypes(first: "
        + "50) { totalCount nodes { hpoId name } } } }";
    private const string WithStatements =
        "{ disease(id: \"OMIM:603896\") { phenotypes(first: 50) { edges { node { name } sources { source { name } evidence } } } } }";

    private InProcessService _service = null!;

    [GlobalSetup]
    public void Setup() => _service = new InProcessService(DataFolder.Required());

    [GlobalCleanup]
    public void Cleanup() => _service.Dispose();

    [Benchmark(Baseline = true)]
    public Task<string> From_the_image() => _service.AskAsync(FromImage, Inputs.Empty);

    [Benchmark]
    public Task<string> With_statements_from_the_database() => _service.AskAsync(WithStatements, Inputs.Empty);
}
