using KnowledgeGraph.IntegrationTests.Cli;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The sample twice: as it is, and with small caps on walks, comparisons and tests for enrichment.</summary>
public sealed class SmallWalks : IDisposable
{
    public const int MaxLength = 3;
    public const int MaxPaths = 3;
    public const int MaxNodes = 10;
    public const int MaxRecords = 2;

    public SmallWalks() => Served = new ServedFolder(Sample.Folder, environment: new Dictionary<string, string>
    {
        ["KnowledgeGraph__Traversal__MaxLength"] = $"{MaxLength}",
        ["KnowledgeGraph__Traversal__MaxPaths"] = $"{MaxPaths}",
        ["KnowledgeGraph__Traversal__MaxNodes"] = $"{MaxNodes}",
        ["KnowledgeGraph__Traversal__MaxRecords"] = $"{MaxRecords}",
        ["KnowledgeGraph__Traversal__MaxVisited"] = "5",
        ["KnowledgeGraph__Ranking__MaxTerms"] = $"{MaxRecords}",
        ["KnowledgeGraph__Ranking__MaxResults"] = $"{MaxNodes}",
        ["KnowledgeGraph__Comparison__MaxDiseases"] = $"{MaxRecords}",
        ["KnowledgeGraph__Enrichment__MaxRecords"] = $"{MaxRecords}",
        ["KnowledgeGraph__Enrichment__MaxTerms"] = $"{MaxNodes}",
    });

    public SampleService Sample { get; } = new();

    internal ServedFolder Served { get; }

    public void Dispose()
    {
        Served.Dispose();
        Sample.Dispose();
    }
}
