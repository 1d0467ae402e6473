using System.Collections.Concurrent;
using KnowledgeGraph.IntegrationTests.Cli;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The sample twice: as it is, and with small caps on walks, comparisons and tests for enrichment.</summary>
public abstract class SmallWalks : IDisposable
{
    public const int MaxLength = 3;
    public const int MaxPaths = 3;
    public const int MaxNodes = 10;
    public const int MaxRecords = 2;

    // One for all classes of tests on a store.
    private static readonly ConcurrentDictionary<Type, Lazy<ServedFolder>> Shared = new();

    protected SmallWalks(SampleService sample) => Sample = sample;

    public SampleService Sample { get; }

    internal ServedFolder Served => Shared.GetOrAdd(GetType(), _ => new(Serve)).Value;

    public void Dispose()
    {
        Sample.Dispose();
        GC.SuppressFinalize(this);
    }

    private ServedFolder Serve() => HeldToTheEnd.Service(
        Sample.Options,
        new Dictionary<string, string>
        {
            ["KnowledgeGraph__Traversal__MaxLength"] = $"{MaxLength}",
            ["KnowledgeGraph__Traversal__MaxPaths"] = $"{MaxPaths}",
            ["KnowledgeGraph__Traversal__MaxNodes"] = $"{MaxNodes}",
            ["KnowledgeGraph__Traversal__MaxRecords"] = $"{MaxRecords}",
            ["KnowledgeGraph__Traversal__MaxVisited"] = "5",
            ["KnowledgeGraph__Ranking__MaxTerms"] = $"{MaxRecords}",
            ["KnowledgeGraph__Ranking__MaxExcluded"] = $"{MaxRecords}",
            ["KnowledgeGraph__Ranking__MaxResults"] = $"{MaxNodes}",
            ["KnowledgeGraph__Comparison__MaxDiseases"] = $"{MaxRecords}",
            ["KnowledgeGraph__Enrichment__MaxRecords"] = $"{MaxRecords}",
            ["KnowledgeGraph__Enrichment__MaxTerms"] = $"{MaxNodes}",
        });

    public sealed class OnSqlite() : SmallWalks(new SqliteSample());

    public sealed class OnPostgres() : SmallWalks(new PostgresSample());
}
