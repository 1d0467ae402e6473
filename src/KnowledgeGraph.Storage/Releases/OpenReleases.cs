using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Releases beside the served one that are asked for: opened on demand, once for all who ask, and kept open as long as there is room. Where there is none
/// the one that has not been asked for longest is closed; one that somebody reads is never closed, and who wants another waits.
/// </summary>
/// <param name="store">Where the releases are.</param>
/// <param name="most">How many may be open at once.</param>
/// <param name="time">Tells when to look again whether an open release is still there.</param>
public sealed class OpenReleases(ReleaseStore store, int most, TimeProvider time) : IDisposable
{
    // A deleted release is answered for no longer than that.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    // One at a time: each takes as much memory as a release, and the disk.
    private readonly SemaphoreSlim _opening = new(1);
    private TaskCompletionSource _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, (object? Stamp, ReleaseException Fault)> _refused = new(StringComparer.Ordinal);
    private long _uses;
    private bool _isDisposed;

    /// <summary>The ids of the releases that are open, or being opened.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Keys];
            }
        }
    }

    /// <summary>Takes hold of a release, and opens it where it is not. Dispose to let go.</summary>
    /// <param name="id">The release.</param>
    /// <param name="cancellation">Ends the wait; what others wait for goes on.</param>
    /// <param name="isBeside">
    /// Whether the caller holds another one already, and lets go of this one before it asks for a third: there is one place more for such, or callers
    /// would wait for each other.
    /// </param>
    /// <returns>Null if there is no such release, or no longer.</returns>
    /// <exception cref="ReleaseException">It is there and cannot be read.</exception>
    public async Task<ReleaseLease?> AcquireAsync(string id, CancellationToken cancellation, bool isBeside = false)
    {
        while (true)
        {
            // What is not there, or cannot be read, must not take the place of what is.
            if (!IsOpen(id) && !await Task.Run(() => CanBeTried(id), cancellation).ConfigureAwait(false))
            {
                return null;
            }

            var (entry, freed, isFirst) = Enter(id, isBeside ? most + 1 : most);
            if (entry is null)
            {
                await freed!.WaitAsync(cancellation).ConfigureAwait(false);
                continue;
            }

            ServedRelease? served = null;
            try
            {
                served = await entry.Opening.WaitAsync(cancellation).ConfigureAwait(false);
                if (await IsThereAsync(entry).ConfigureAwait(false) && served.TryHold())
                {
                    return new ReleaseLease(served, () => Return(entry)) { IsGone = () => !store.Exists(id), HasOpened = isFirst };
                }
            }
            catch (ReleaseException refused) when (served is null)
            {
                Drop(entry);
                Return(entry);
                Refuse(entry, refused);
                if (!store.Exists(id))
                {
                    return null;
                }

                throw;
            }
            catch when (served is null && entry.Opening.IsFaulted)
            {
                // The machine's fault or the network's passes: whoever asks next tries again.
                Drop(entry);
                Return(entry);
                throw;
            }
            catch
            {
                Return(entry);
                throw;
            }

            // Deleted, or built anew: looked for once more.
            Drop(entry);
            Return(entry);
        }
    }

    /// <summary>Closes what nobody reads, and the rest as soon as nobody does.</summary>
    public void Dispose()
    {
        List<Entry> left;
        lock (_lock)
        {
            _isDisposed = true;
            left = [.. _entries.Values];
        }

        left.ForEach(Drop);
    }

    private bool IsOpen(string id)
    {
        lock (_lock)
        {
            return _entries.ContainsKey(id);
        }
    }

    private bool CanBeTried(string id)
    {
        if (!store.Exists(id))
        {
            return false;
        }

        var stamp = store.StampOf(id);
        lock (_lock)
        {
            return !_refused.TryGetValue(id, out var refused) || !Equals(refused.Stamp, stamp) ? true : throw refused.Fault;
        }
    }

    private void Refuse(Entry entry, ReleaseException fault)
    {
        lock (_lock)
        {
            _refused[entry.Id] = (entry.Stamp, fault);
        }
    }

    private (Entry? Entry, Task? Freed, bool IsFirst) Enter(string id, int room)
    {
        lock (_lock)
        {
            var isFirst = false;
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (!_entries.TryGetValue(id, out var entry))
            {
                while (_entries.Count >= room)
                {
                    if (!TryEvict())
                    {
                        return (null, _freed.Task, false);
                    }
                }

                entry = new Entry(id);
                entry.Opening = Task.Run(() => OpenAsync(entry));
                _entries.Add(id, entry);
                isFirst = true;
            }

            entry.Users++;
            entry.LastUse = ++_uses;
            return (entry, null, isFirst);
        }
    }

    private async Task<ServedRelease> OpenAsync(Entry entry)
    {
        await _opening.WaitAsync().ConfigureAwait(false);
        try
        {
            entry.Stamp = store.StampOf(entry.Id);
            entry.LookedAt = time.GetTimestamp();
            return ServedRelease.Load(store, entry.Id);
        }
        finally
        {
            _opening.Release();
        }
    }

    // The lock is held.
    private bool TryEvict()
    {
        if (_entries.Values.Where(entry => entry.Users == 0).MinBy(entry => entry.LastUse) is not { } oldest)
        {
            return false;
        }

        Remove(oldest);
        return true;
    }

    private async ValueTask<bool> IsThereAsync(Entry entry)
    {
        if (time.GetElapsedTime(Interlocked.Read(ref entry.LookedAt)) < Trusted)
        {
            return true;
        }

        try
        {
            // A database may take its time; the caller's thread is not for waiting.
            var isThere = await Task.Run(() => store.Exists(entry.Id) && Equals(store.StampOf(entry.Id), entry.Stamp)).ConfigureAwait(false);
            Interlocked.Exchange(ref entry.LookedAt, time.GetTimestamp());
            return isThere;
        }
        catch (Exception absent) when (absent is StoreUnavailableException or IOException)
        {
            // As with the served release: what is in memory is answered.
            return true;
        }
    }

    private void Return(Entry entry)
    {
        TaskCompletionSource? freed = null;
        lock (_lock)
        {
            if (--entry.Users == 0)
            {
                freed = _freed;
                _freed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        freed?.SetResult();
    }

    private void Drop(Entry entry)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(entry.Id, out var known) && known == entry)
            {
                Remove(entry);
            }
        }
    }

    // The lock is held. The release closes when the last who reads it lets go.
    private void Remove(Entry entry)
    {
        _entries.Remove(entry.Id);
        _ = entry.Opening.ContinueWith(
            opened => opened.Result.Release(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private sealed class Entry(string id)
    {
        public long LookedAt;

        public string Id => id;

        public Task<ServedRelease> Opening { get; set; } = null!;

        public object? Stamp { get; set; }

        public int Users { get; set; }

        public long LastUse { get; set; }
    }
}
