using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Knows that the process was told to stop, and gives balancers time to notice before the listener closes.</summary>
public sealed class Draining(IOptions<ServerOptions> options, TimeProvider time) : IHostedLifecycleService
{
    private volatile bool _started;

    /// <summary>Whether readiness must say no.</summary>
    public bool HasStarted => _started;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _started = true;
        await Task.Delay(options.Value.DrainDelay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
