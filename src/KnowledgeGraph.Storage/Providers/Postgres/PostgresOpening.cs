using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// Opens connections in a bounded time. Where a caller waits for it, the driver (10.0.3) has been seen to wait for ever for a server that takes a
/// connection and says nothing; asked for without waiting, it can be told to stop.
/// </summary>
internal static class PostgresOpening
{
    // Hosts are gone through twice: those that fit best, then the others.
    private const int Rounds = 2;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    /// <summary>Opens a connection of a pool, to a host that fits.</summary>
    /// <exception cref="NpgsqlException">There is none, or it does not answer.</exception>
    public static NpgsqlConnection OpenInTime(this NpgsqlMultiHostDataSource source, TargetSessionAttributes target) => source.WithTargetSession(target).OpenInTime();

    /// <summary>Opens a connection of a pool.</summary>
    /// <exception cref="NpgsqlException">The server does not answer, or says no.</exception>
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
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="NpgsqlException">The server does not answer, or says no.</exception>
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
            connection.OpenAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new NpgsqlException("The connection was not opened in time", new TimeoutException("the server took the connection and did not answer", late));
        }
    }
}
