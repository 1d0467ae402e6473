using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// Opens connections in a bounded time. In a synchronous call, the driver (10.0.3) has been seen to wait forever for a server that accepts
/// a connection but is silent; an asynchronous call can be cancelled.
/// </summary>
internal static class PostgresOpening
{
    // The driver goes through the hosts twice: first the preferred ones, then the others.
    private const int Rounds = 2;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    /// <summary>Opens a connection of a pool to a suitable host.</summary>
    /// <exception cref="NpgsqlException">There is no such host, or it does not answer.</exception>
    public static NpgsqlConnection OpenInTime(this NpgsqlMultiHostDataSource source, TargetSessionAttributes target) =>
        source.WithTargetSession(target).OpenInTime();

    /// <summary>Opens a connection of a pool.</summary>
    /// <exception cref="NpgsqlException">The server does not answer, or refuses.</exception>
    public static NpgsqlConnection OpenInTime(this NpgsqlDataSource source)
    {
        var connection = source.CreateConnection();
        try
        {
            connection.OpenInTime();
            return connection;
        }
        catch
        {
            // Closing waits for what the driver is at, which may be an answer that never comes.
            _ = Task.Run(connection.Dispose);
            throw;
        }
    }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="NpgsqlException">The server does not answer, or refuses.</exception>
    public static void OpenInTime(this NpgsqlConnection connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
        using var limit = new CancellationTokenSource();
        if (settings.Timeout > 0)
        {
            limit.CancelAfter((TimeSpan.FromSeconds(settings.Timeout) * Rounds * settings.Host!.Split(',').Length) + Margin);
        }

        try
        {
            // The driver does not heed the token while it reads the types that a server has, so that the wait for it has to.
            connection.OpenAsync(limit.Token).WaitAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new NpgsqlException(
                "The connection was not opened in time",
                new TimeoutException("the server took the connection and did not answer", late));
        }
    }
}
