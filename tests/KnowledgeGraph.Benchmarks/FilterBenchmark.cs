using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using GraphQL;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Filters answered by the database, the same kept, links of 50 records by one DataLoader query, and closure by the image. KG_DATA names a
/// data folder. dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- --filter '*Filter*'
/// </summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class FilterBenchmark
{
    private const string ByPhenotype =
        "{ diseases(first: 50, where: { phenotypes: { some: { phenotype: { name: { eq: \"Seizure\" } } } } }) { nodes { curie } } }";
    private const string ByClosure =
        "{ diseases(first: 50, where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0000707\" } } } } }) { nodes { curie } } }";
    private const string ByText =
        "{ diseases(first: 50, where: { name: { contains: \"leuko\" } }, order: [{ name: ASC }]) { nodes { name } } }";
    private const string Links = "{ diseases(first: 50) { nodes { phenotypes(where: { frequency: { gte: 0.5 } }) { nodes { name } } } } }";
    private const string Closure =
        "{ phenotype(id: \"HP:0000707\") { diseases(includeDescendants: true, first: 50) { totalCount nodes { curie } } } }";

    private InProcessService _asking = null!;
    private InProcessService _keeping = null!;

    [GlobalSetup]
    public void Setup()
    {
        _asking = new InProcessService(DataFolder.Required(), options => options.KeptAnswers = 0);
        _keeping = new InProcessService(DataFolder.Required());
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _asking.Dispose();
        _keeping.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task<string> By_the_name_of_a_phenotype() => _asking.AskAsync(ByPhenotype, Inputs.Empty);

    [Benchmark]
    public Task<string> The_same_kept() => _keeping.AskAsync(ByPhenotype, Inputs.Empty);

    [Benchmark]
    public Task<string> By_closure() => _asking.AskAsync(ByClosure, Inputs.Empty);

    [Benchmark]
    public Task<string> By_a_part_of_a_name() => _asking.AskAsync(ByText, Inputs.Empty);

    [Benchmark]
    public Task<string> Links_of_fifty_records() => _asking.AskAsync(Links, Inputs.Empty);

    [Benchmark]
    public Task<string> Closure_by_the_image() => _asking.AskAsync(Closure, Inputs.Empty);
}
