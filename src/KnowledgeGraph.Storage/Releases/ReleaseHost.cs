using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Holds the release that is served and turns to another, as a whole, when the pointer does. Who holds a lease goes on reading the release
/// it began with.
/// </summary>
public sealed class ReleaseHost(ReleaseStore store) : IDisposable
{
    // Whoever turns may be waiting for a database that does not answer; who ends does not wait for that.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _turning = new();
    private volatile ServedRelease? _served;
    private (string Id, object? Stamp)? _turnedTo;
    private (string Id, object? Stamp)? _refused;
    private volatile bool _isDisposed;

    /// <summary>The id of the release being served; null before the first is loaded.</summary>
    public string? ServedId => _served?.Graph.Release.ReleaseId;

    /// <summary>Why the served release was read from its database and not from its image file; null if it was not, or if there is none.</summary>
    public string? RefusedImage => _served?.RefusedImage;

    /// <summary>Takes hold of the release being served; null if none is loaded. Dispose to let go.</summary>
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

    /// <summary>Looks at the pointer and turns to its release if that is another one.</summary>
    /// <returns>The id turned to; null if nothing changed.</returns>
    /// <exception cref="ReleaseException">The release cannot be loaded; the old one goes on being served, and this one is not tried again.</exception>
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

    /// <summary>Lets go of the release being served.</summary>
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

        // A release, refused or served, is looked at again when another has taken its place: it has been built anew, or somebody has written to it.
        var offered = (wanted, store.StampOf(wanted));
        if (offered.Equals(_refused) || (wanted == ServedId && offered.Equals(_turnedTo)))
        {
            return null;
        }

        try
        {
            var next = ServedRelease.Load(store, wanted);
            var before = _served;
            _served = next;
            before?.Release();
            _refused = null;
            _turnedTo = offered;
            return wanted;
        }
        catch (ReleaseException)
        {
            // Any other fault is the machine's or the network's, and passes: the release is tried again.
            _refused = offered;
            if (wanted == ServedId && store.Exists(wanted))
            {
                // Its file has been written to under our eyes: what would still be read from it may be wrong.
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
