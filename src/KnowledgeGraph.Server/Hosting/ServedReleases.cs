using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Providers;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Serves the release that the pointer names: loads it at start, and looks every second, or when told, whether it has moved.
/// </summary>
public sealed partial class ServedReleases(
    ReleaseStore store, ReleaseActivations activations, ReleaseOptions options, TimeProvider time, ILogger<ServedReleases> logger)
        : BackgroundService,
        IReleaseSource
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ReleaseHost _host = new(store);
    private readonly OpenReleases _open = new(store, options.MaxOpen, time);
    private string? _lastLogged;

    /// <inheritdoc/>
    public IReleaseLease? Acquire() => _host.Acquire() is { } lease ? new GraphLease(lease) : null;

    /// <inheritdoc/>
    public Task<IReleaseLease?> AcquireAsync(string release, CancellationToken cancellation) =>
        AcquireAsync(release, isBeside: false, cancellation);

    /// <inheritdoc/>
    public Task<IReleaseLease?> AcquireBesideAsync(string release, CancellationToken cancellation) =>
        AcquireAsync(release, isBeside: true, cancellation);

    private async Task<IReleaseLease?> AcquireAsync(string release, bool isBeside, CancellationToken cancellation)
    {
        // A store may have to ask a database, which keeps a thread busy.
        if (await Task.Run(() => store.IdOf(release), cancellation).ConfigureAwait(false) is not { } id)
        {
            return null;
        }

        if (_host.Acquire() is { } served)
        {
            if (served.Graph.Release.ReleaseId == id)
            {
                return new GraphLease(served);
            }

            served.Dispose();
        }

        try
        {
            return await _open.AcquireAsync(id, cancellation, isBeside).ConfigureAwait(false) is { } lease ? new GraphLease(lease) : null;
        }
        catch (ReleaseException refused)
        {
            LogUnreadable(logger, id, refused.Message);
            throw;
        }
    }

    /// <summary>
    /// Turns to the release the pointer names, if it is another one; a release that cannot be loaded is logged and the old one kept.
    /// </summary>
    public void Follow()
    {
        try
        {
            if (_host.Follow() is { } id)
            {
                LogServing(logger, id);
                if (_host.RefusedImage is { } refused)
                {
                    LogImageRefused(logger, refused);
                }

                activations.Announce(id);
            }

            _lastLogged = null;
        }
        catch (Exception refused)
        {
            // Any fault is caught: let out of a background service it would end the process that still serves the old release. A lasting
            // fault is logged once.
            if (refused.Message != _lastLogged)
            {
                _lastLogged = refused.Message;
                if (StoreFault.IsOfUnavailability(refused))
                {
                    LogUnavailable(logger, refused.Message);
                }
                else
                {
                    LogRefused(logger, refused);
                }
            }
        }
    }

    public override void Dispose()
    {
        _host.Dispose();
        _open.Dispose();
        base.Dispose();
    }

    // The first release is loaded before the server listens, so that no early request finds it without one.
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Follow();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await store.WaitForTurnAsync(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                // A database that does not answer must not keep the process from ending.
                await Task.Run(Follow, CancellationToken.None).WaitAsync(stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving release {Id}")]
    private static partial void LogServing(ILogger logger, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Id} was asked for and cannot be read: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string id, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The release was read from its database: {Reason}. `kg releases image` writes its image again")]
    private static partial void LogImageRefused(ILogger logger, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Which release to serve cannot be seen, and it is looked for every second: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The active release cannot be served; the one before goes on")]
    private static partial void LogRefused(ILogger logger, Exception refused);

    private sealed class GraphLease(ReleaseLease lease) : IGraphLease
    {
        public string ReleaseId => lease.Graph.Release.ReleaseId;

        public bool IsNewlyOpened => lease.HasOpened;

        public bool IsGone => lease.IsGone();

        public GraphImage Graph => lease.Graph;

        public Task<ReleaseContents> ContentsAsync() => lease.ContentsAsync();

        public DbContext OpenContext() => lease.OpenContext();

        public void DropIdleConnections() => lease.DropIdleConnections();

        public void Dispose() => lease.Dispose();
    }
}
