namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>The one server of a test run, started by the first test that needs it.</summary>
internal static class PostgresCluster
{
    private static readonly Lazy<PostgresServer> Started = new(Start);
    private static int _databases;

    // An empty one has 8 MB.
    private const long LargeFrom = 64L << 20;

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public static string NewDatabase()
    {
        PostgresPrograms.Require();
        var name = $"kg_{Interlocked.Increment(ref _databases)}";
        Started.Value.Execute($"CREATE DATABASE {name} STRATEGY FILE_COPY");
        return Started.Value.ConnectionTo(name);
    }

    /// <summary>
    /// Ends all connections to a database. Only a large one is dropped, which takes half a second: the others go with the server.
    /// </summary>
    public static void Drop(string connection)
    {
        var name = new Npgsql.NpgsqlConnectionStringBuilder(connection).Database;
        Started.Value.Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        if (Started.Value.SizeOf(name!) > LargeFrom)
        {
            Started.Value.Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private static PostgresServer Start()
    {
        var server = PostgresServer.StartNew();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.LetGo();
        return server;
    }
}
