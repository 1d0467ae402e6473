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
/// Serves the release that the pointer names: loads it at start, and follows it within a moment of its turn, or a second at most.
/// </summary>
public sealed partial class ServedReleases : BackgroundService, IReleaseSource
{
    private const long BytesOfMegabyte = 1_000_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ReleaseStore _store;
    private readonly ReleaseActivations _activations;
    private readonly TimeProvider _time;
    private readonly ILogger<ServedReleases> _logger;
    private readonly ReleaseHost _host;
    private readonly OpenReleases _open;
    private string? _lastLogged;

    /// <param name="store">The releases.</param>
    /// <param name="activations">Receives the id of each release that becomes the served one.</param>
    /// <param name="options">Limits of open releases.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log.</param>
    public ServedReleases(
        ReleaseStore store, ReleaseActivations activations, ReleaseOptions options, TimeProvider time, ILogger<ServedReleases> logger)
    {
        (_store, _activations, _time, _logger) = (store, activations, time, logger);
        _host = new ReleaseHost(store) { Replaced = PrepareComparison };
        _open = new OpenReleases(store, options.MaxOpen, time);
    }

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
        // A store may have to ask a database, which keeps a thread busy; what is open has an id.
        var known = _open.IsOpen(release) ? release : await Task.Run(() => _store.IdOf(release), cancellation).ConfigureAwait(false);
        if (known is not { } id)
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
            if (await _open.AcquireAsync(id, cancellation, isBeside).ConfigureAwait(false) is not { } lease)
            {
                return null;
            }

            if (lease is { HasOpened: true, Graph.Size: { } size })
            {
                LogOpened(_logger, id, size.Whole / BytesOfMegabyte, size.Shared / BytesOfMegabyte);
            }

            return new GraphLease(lease);
        }
        catch (ReleaseException refused)
        {
            LogUnreadable(_logger, id, refused.Message);
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
            FollowOrThrow();
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
                    LogUnavailable(_logger, refused.Message);
                }
                else if (refused is ReleaseException)
                {
                    LogUnservable(_logger, refused.Message, _host.ServedId is { } before
                        ? $"{before} goes on"
                        : "nothing is served until it is mended or another is activated");
                }
                else
                {
                    LogRefused(_logger, refused);
                }
            }
        }
    }

    /// <summary>As <see cref="Follow"/>, for a caller that cannot go on without a release.</summary>
    /// <exception cref="ReleaseException">The release cannot be loaded.</exception>
    public void FollowOrThrow()
    {
        if (_host.Follow() is { } id)
        {
            LogServing(_logger, id);
            if (_host.RefusedImage is { } refused)
            {
                LogImageRefused(_logger, refused);
            }

            _activations.Announce(id);
        }
    }

    // An activation has every listener compare the release that was served with the new one at once.
    private void PrepareComparison(ServedRelease before, object? stamp, ServedRelease now)
    {
        if (_activations.HasListeners)
        {
            _ = now.ContentsAsync();
            _open.Adopt(before, stamp, now.Graph.Release.ReleaseId);
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
        _host.PreparesFirst = true;
        Follow();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _store.WaitForTurnAsync(Interval, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Release {Id} has been opened: its image has {Megabytes} MB, {Shared} MB of which other open releases hold already")]
    private static partial void LogOpened(ILogger logger, string id, long megabytes, long shared);

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

    [LoggerMessage(Level = LogLevel.Error, Message = "The active release cannot be served")]
    private static partial void LogRefused(ILogger logger, Exception refused);

    [LoggerMessage(Level = LogLevel.Error, Message = "The active release cannot be served: {Reason}; {State}")]
    private static partial void LogUnservable(ILogger logger, string reason, string state);

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
