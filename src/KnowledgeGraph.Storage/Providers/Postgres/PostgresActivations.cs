using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// Listens for activations on the primary. This only shortens the wait between two checks of the pointer; without a primary the wait takes
/// its full time.
/// </summary>
internal sealed class PostgresActivations : IDisposable
{
    // A primary that is gone is not tried all the time.
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private Task<NpgsqlConnection>? _connecting;
    private NpgsqlConnection? _listening;
    private long _triedAt = long.MinValue;

    /// <summary>Waits for an activation, or until a time has passed, but never longer, whatever the server does.</summary>
    public async Task WaitAsync(PostgresConnections connections, TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(0, cancellation).ConfigureAwait(false))
        {
            await Task.Delay(atMost, time, cancellation).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await ListeningAsync(connections, atMost, time, cancellation).ConfigureAwait(false) is { } listening)
            {
                await listening.WaitAsync(atMost, cancellation).ConfigureAwait(false);
                return;
            }
        }
        catch (Exception lost) when (lost is not OperationCanceledException)
        {
            _listening?.Dispose();
            _listening = null;
        }
        finally
        {
            _turn.Release();
        }

        await Task.Delay(atMost, time, cancellation).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _listening?.Dispose();
        _connecting?.ContinueWith(
            late => late.Result.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default);
    }

    // Null while there is none. A server that accepts a connection but is silent is awaited in parallel with the
    // checks of the pointer, not before them.
    private async Task<NpgsqlConnection?> ListeningAsync(
        PostgresConnections connections,
        TimeSpan atMost,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (_listening is not null)
        {
            return _listening;
        }

        if (_connecting is null && (_triedAt == long.MinValue || time.GetElapsedTime(_triedAt) > BeforeNextTry))
        {
            _triedAt = time.GetTimestamp();
            _connecting = Task.Run(() => Listen(connections), CancellationToken.None);
            await Task.WhenAny(_connecting, Task.Delay(atMost, time, cancellation)).ConfigureAwait(false);
        }

        if (_connecting is not { IsCompleted: true } ended)
        {
            return null;
        }

        _connecting = null;
        return _listening = await ended.ConfigureAwait(false);
    }

    private static NpgsqlConnection Listen(PostgresConnections connections)
    {
        var connection = connections.OpenLong();
        connection.Execute($"LISTEN {PostgresCatalog.Channel}");
        return connection;
    }
}
