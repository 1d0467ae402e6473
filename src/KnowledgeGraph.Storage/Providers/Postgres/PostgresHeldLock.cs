using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>An advisory lock, held by a connection of its own until it is disposed or the process dies.</summary>
internal sealed class PostgresHeldLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private PostgresHeldLock(NpgsqlConnection connection) => Connection = connection;

    /// <summary>The connection that holds it.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Takes a lock; null if another holds it, or holds on to it where there is patience.</summary>
    public static PostgresHeldLock? Take(PostgresConnections connections, PostgresLock key, bool isPatient)
    {
        var connection = connections.OpenHolding();
        try
        {
            for (var waited = TimeSpan.Zero; ; waited += Pause)
            {
                if (connection.Scalar<bool>("SELECT pg_try_advisory_lock($1)", (long)key))
                {
                    return new PostgresHeldLock(connection);
                }

                if (!isPatient || waited >= Patience)
                {
                    connection.Dispose();
                    return null;
                }

                Thread.Sleep(Pause);
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            if (Connection.State == System.Data.ConnectionState.Open)
            {
                // The pool keeps the connection, and with it the lock.
                Connection.Execute("SELECT pg_advisory_unlock_all()");
            }
        }
        catch (NpgsqlException)
        {
            // Lost: the server gives the lock back itself.
        }
        finally
        {
            Connection.Dispose();
        }
    }
}
