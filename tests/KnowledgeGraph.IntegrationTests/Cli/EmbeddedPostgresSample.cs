using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The sample that lies beside the command, in a database.</summary>
public sealed class EmbeddedPostgresSample : SampleService
{
    private static readonly Lazy<(ServedFolder Served, string Connection)> Shared = new(Start);

    internal override ServedFolder Served => Running().Served;

    internal override string[] Options => ["--database", Running().Connection];

    /// <summary>An import of it takes some seconds.</summary>
    /// <exception cref="Xunit.SkipException">This is no full run.</exception>
    public EmbeddedPostgresSample InFullRuns()
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
        var (exitCode, _, error) = Kg.Run("import", "--from", Path.Combine(AppContext.BaseDirectory, "Sample"), "--database", connection);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"kg import ended with {exitCode}: {error}");
        }

        return (HeldToTheEnd.Service(["--database", connection]), connection);
    }
}
