using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Releases other than the served one: opened on demand, once for all callers, and kept open as long as there is room. If there is no room,
/// the least recently used one is closed; a release that is being read is never closed, and a caller that wants another waits.
/// </summary>
/// <param name="store">The store that holds the releases.</param>
/// <param name="most">The number of releases that may be open at once.</param>
/// <param name="time">The clock that decides when to check again that an open release still exists.</param>
public sealed class OpenReleases(ReleaseStore store, int most, TimeProvider time) : IDisposable
{
    // A deleted release is still served for no longer than this.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    // Only one release is opened at a time, because opening takes as much memory as a release, and the disk.
    private readonly SemaphoreSlim _opening = new(1);
    private TaskCompletionSource _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, (object? Stamp, ReleaseException Fault)> _refused = new(StringComparer.Ordinal);
    private long _uses;
    private bool _isDisposed;

    /// <summary>The ids of the releases that are open or being opened.</summary>
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

    /// <summary>Acquires a release, and opens it if it is not open. Dispose the lease to let go.</summary>
    /// <param name="id">The release.</param>
    /// <param name="cancellation">Ends the wait of this caller; an opening for which others wait goes on.</param>
    /// <param name="isBeside">
    /// Whether the caller already holds another release, and lets go of this one before it asks for a third. There is one extra place for
    /// such callers, which would otherwise wait for each other.
    /// </param>
    /// <returns>The lease; null if there is no such release, or no longer.</returns>
    /// <exception cref="ReleaseException">The release exists but cannot be read.</exception>
    public async Task<ReleaseLease?> AcquireAsync(string id, CancellationToken cancellation, bool isBeside = false)
    {
        while (true)
        {
            // A release that is missing or unreadable must not take the place of one that can be read.
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
                // A fault of the machine or the network passes, so the next caller tries again.
                Drop(entry);
                Return(entry);
                throw;
            }
            catch
            {
                Return(entry);
                throw;
            }

            // The release was deleted or built anew, so it is looked up once more.
            Drop(entry);
            Return(entry);
        }
    }

    /// <summary>
    /// Keeps a release open that was served until now, without what only serving needs, and reads what it is compared by, as if a caller
    /// had asked for it: whoever compares it with its successor finds it open. Does nothing if all places are taken by releases that are
    /// being read.
    /// </summary>
    /// <param name="before">The release that was served.</param>
    /// <param name="stamp">The stamp that it was loaded under.</param>
    /// <param name="servedId">The release that is served now, which need not be open here any more.</param>
    public void Adopt(ServedRelease before, object? stamp, string servedId)
    {
        var id = before.Graph.Release.ReleaseId;
        lock (_lock)
        {
            if (_entries.TryGetValue(servedId, out var twice))
            {
                Remove(twice);
            }

            if (_isDisposed || _entries.ContainsKey(id) || (_entries.Count >= most && !TryEvict()) || before.TryCopy() is not { } copy)
            {
                return;
            }

            _ = copy.ContentsAsync();
            _entries.Add(
                id,
                new Entry(id) { Stamp = stamp, LookedAt = time.GetTimestamp(), LastUse = ++_uses, Opening = Task.FromResult(copy) });
        }
    }

    /// <summary>Whether a release is open or being opened.</summary>
    public bool IsOpen(string id)
    {
        lock (_lock)
        {
            return _entries.ContainsKey(id);
        }
    }

    /// <summary>Closes the releases that are not being read at once, and the others when their last reader lets go.</summary>
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
            // Rankings and searches are prepared when one asks for them: most requests for an older release look something up.
            return ServedRelease.Load(store, entry.Id, isPrepared: false);
        }
        finally
        {
            _opening.Release();
        }
    }

    // The caller holds the lock.
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
            // A database may take its time, and must not block the caller's thread.
            var isThere = await Task.Run(() => store.Exists(entry.Id) && Equals(store.StampOf(entry.Id), entry.Stamp))
                .ConfigureAwait(false);
            Interlocked.Exchange(ref entry.LookedAt, time.GetTimestamp());
            return isThere;
        }
        catch (Exception absent) when (absent is StoreUnavailableException or IOException)
        {
            // As with the served release, answers come from memory while the store cannot be reached.
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

    // The caller holds the lock. The release closes when its last reader lets go.
    private void Remove(Entry entry)
    {
        _entries.Remove(entry.Id);
        _ = entry.Opening.ContinueWith(
            opened => opened.Result.Release(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion
                | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
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
