using System.Diagnostics;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// Waits for statements of unknown duration: an index over millions of links, a check of all rows. As long as the server answers other
/// queries it is taken to be at work; once it has not answered any for a time, the statement is given up.
/// </summary>
internal static class PostgresVigil
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Runs a statement to its end.</summary>
    /// <exception cref="NpgsqlException">The server refuses it, or has fallen silent.</exception>
    public static void ExecuteWatched(this NpgsqlConnection connection, PostgresConnections server, string sql)
    {
        using var command = connection.Command(sql);
        command.Watch(server, command.ExecuteNonQueryAsync);
    }

    /// <summary>Runs a statement until its first row arrives.</summary>
    /// <exception cref="NpgsqlException">The server refuses it, or has fallen silent.</exception>
    public static NpgsqlDataReader ReadWatched(this NpgsqlCommand command, PostgresConnections server) =>
        command.Watch(server, command.ExecuteReaderAsync);

    private static T Watch<T>(this NpgsqlCommand command, PostgresConnections server, Func<CancellationToken, Task<T>> run)
    {
        command.CommandTimeout = 0;
        using var giveUp = new CancellationTokenSource();
        var running = run(giveUp.Token);
        var silent = Stopwatch.StartNew();
        var look = server.Answer > TimeSpan.Zero && server.Answer < Look ? server.Answer : Look;
        // Task.Wait is not used, because it would wrap exceptions.
        while (!Task.WhenAny(running, Task.Delay(look)).GetAwaiter().GetResult().Equals(running))
        {
            if (server.IsAnswering())
            {
                silent.Restart();
            }
            else if (server.Answer > TimeSpan.Zero && silent.Elapsed > server.Answer)
            {
                giveUp.Cancel();
                break;
            }
        }

        try
        {
            return running.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException late) when (giveUp.IsCancellationRequested)
        {
            throw new NpgsqlException("The statement was given up", new TimeoutException("the server answers nobody", late));
        }
    }
}
