namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// The process's end, in order: readiness says no, and balancers get time to notice; then streams end and the listener closes; requests
/// that still run are answered before the host's patience is over.
/// </summary>
public sealed class Draining : IHostedLifecycleService, IDisposable
{
    // The time that is left for writing the last answers.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _streams = new();
    private readonly CancellationTokenSource _requests = new();
    private readonly TimeSpan _delay;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private volatile bool _started;

    /// <param name="delay">How long readiness says no before connections are refused.</param>
    /// <param name="timeout">How long the process may take to end, the delay included.</param>
    /// <param name="time">The clock.</param>
    public Draining(TimeSpan delay, TimeSpan timeout, TimeProvider time)
    {
        (_delay, _timeout, _time) = (delay, timeout, time);
        // Taken now: a request that outlives the service may still ask for them.
        (StreamsMustEnd, RequestsMustEnd) = (_streams.Token, _requests.Token);
    }

    /// <summary>Whether readiness must say no.</summary>
    public bool HasStarted => _started;

    /// <summary>Cancelled when connections that would stay open must close.</summary>
    public CancellationToken StreamsMustEnd { get; }

    /// <summary>Cancelled when requests in flight must be answered with what there is.</summary>
    public CancellationToken RequestsMustEnd { get; }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _started = true;
        var patience = _timeout - LastWords;
        _requests.CancelAfter(patience > TimeSpan.Zero ? patience : TimeSpan.Zero);
        await Task.Delay(_delay, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _streams.CancelAsync().ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _streams.Dispose();
        _requests.Dispose();
    }
}
