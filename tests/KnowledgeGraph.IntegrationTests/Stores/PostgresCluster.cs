namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>The one server of a test run, started by the first test that needs it.</summary>
internal static class PostgresCluster
{
    private static readonly Lazy<PostgresServer> Started = new(Start);
    private static int _databases;

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public static string NewDatabase()
    {
        PostgresPrograms.Require();
        var name = $"kg_{Interlocked.Increment(ref _databases)}";
        Started.Value.Execute($"CREATE DATABASE {name} STRATEGY FILE_COPY");
        return Started.Value.ConnectionTo(name);
    }

    /// <summary>Drops a database, whoever is connected.</summary>
    public static void Drop(string connection) =>
        Started.Value.Execute($"DROP DATABASE IF EXISTS {new Npgsql.NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    private static PostgresServer Start()
    {
        var server = PostgresServer.StartNew();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.LetGo();
        return server;
    }
}
