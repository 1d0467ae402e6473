using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The small sample in a database, served once for all classes of a test run: none of them changes it.</summary>
public sealed class PostgresSample : SampleService
{
    private static readonly Lazy<(ServedFolder Served, string Connection)> Shared = new(Start);

    internal override ServedFolder Served => Running().Served;

    internal override string[] Options => ["--database", Running().Connection];

    /// <summary>For classes that take long and say little about the store.</summary>
    /// <exception cref="Xunit.SkipException">This is no full run.</exception>
    public PostgresSample InFullRuns()
    {
        RandomCases.RequireFull();
        return this;
    }

    internal override ReleaseStore OpenStore() => ReleaseStores.InDatabase(Running().Connection, TimeProvider.System);

    // Each test says for itself that it is skipped.
    private static (ServedFolder Served, string Connection) Running()
    {
        PostgresPrograms.Require();
        return Shared.Value;
    }

    private static (ServedFolder Served, string Connection) Start()
    {
        var connection = PostgresCluster.NewDatabase();
        return (HeldToTheEnd.Service(["--database", connection]), connection);
    }
}
