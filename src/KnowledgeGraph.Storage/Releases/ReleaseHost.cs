using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Holds the served release and switches to another, as a whole, when the pointer moves. The holder of a lease goes on reading the release
/// that it began with.
/// </summary>
public sealed class ReleaseHost(ReleaseStore store) : IDisposable
{
    // A thread that switches releases may be waiting for a database that does not answer; disposal waits no longer than this for it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _turning = new();
    private volatile ServedRelease? _served;
    private (string Id, object? Stamp)? _turnedTo;
    private (string Id, object? Stamp)? _refused;
    private volatile bool _isDisposed;

    /// <summary>
    /// Receives the release that was served before, its stamp, and the one that is served now, when the host switches to another id. It
    /// may take hold of either.
    /// </summary>
    public Action<ServedRelease, object?, ServedRelease>? Replaced { get; init; }

    /// <summary>
    /// Whether the first release is prepared behind its answers, for a service that may be asked anything; a command that asks one thing
    /// computes what that takes.
    /// </summary>
    public bool PreparesFirst { get; set; }

    /// <summary>The id of the served release; null before the first is loaded.</summary>
    public string? ServedId => _served?.Graph.Release.ReleaseId;

    /// <summary>
    /// The reason why the served release was read from its database and not from its image file; null if the image
    /// was used, or if there is none.
    /// </summary>
    public string? RefusedImage => _served?.RefusedImage;

    /// <summary>Acquires the served release; null if none is loaded. Dispose the lease to let go.</summary>
    public ReleaseLease? Acquire()
    {
        while (_served is { } served)
        {
            if (served.TryHold())
            {
                return new ReleaseLease(served);
            }
        }

        return null;
    }

    /// <summary>Reads the pointer and switches to its release if that is another one.</summary>
    /// <returns>The id of the new release; null if nothing changed.</returns>
    /// <exception cref="ReleaseException">
    /// The release cannot be loaded; the old one is still served, and this one is not tried again.
    /// </exception>
    public string? Follow()
    {
        lock (_turning)
        {
            try
            {
                return Turn();
            }
            finally
            {
                if (_isDisposed)
                {
                    StopServing();
                }
            }
        }
    }

    /// <summary>Lets go of the served release.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        if (_turning.TryEnter(Patience))
        {
            StopServing();
            _turning.Exit();
        }
    }

    private string? Turn()
    {
        var wanted = store.CurrentId;
        if (_isDisposed || wanted is null)
        {
            return null;
        }

        // A release, refused or served, is loaded again when its stamp has changed: it has been built anew, or its
        // file has been written to.
        var offered = (wanted, store.StampOf(wanted));
        if (offered.Equals(_refused) || (wanted == ServedId && offered.Equals(_turnedTo)))
        {
            return null;
        }

        try
        {
            // The first release answers as soon as it can; another takes its place only when it answers as fast.
            var (before, stamp) = (_served, _turnedTo?.Stamp);
            var next = ServedRelease.Load(store, wanted, isPrepared: before is not null);
            if (before is null && PreparesFirst)
            {
                next.PrepareBehind();
            }

            _served = next;
            if (before is not null && before.Graph.Release.ReleaseId != wanted)
            {
                Replaced?.Invoke(before, stamp, next);
            }

            before?.Release();
            _refused = null;
            _turnedTo = offered;
            return wanted;
        }
        catch (ReleaseException)
        {
            // Any other fault lies with the machine or the network and passes, so the release is tried again.
            _refused = offered;
            if (wanted == ServedId && store.Exists(wanted))
            {
                // Its file was written to while it was served, so further reads from it may be wrong.
                StopServing();
            }

            throw;
        }
    }

    private void StopServing()
    {
        var before = _served;
        _served = null;
        before?.Release();
    }
}
