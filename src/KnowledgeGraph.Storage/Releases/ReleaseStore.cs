using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Releases, the pointer to the one that is served, and the lock of imports. A release is never changed once it has its name.
/// </summary>
public sealed class ReleaseStore : IDisposable
{
    private readonly IReleaseShelf _shelf;
    private readonly TimeProvider _time;
    private readonly ReleaseRetention _retention;

    /// <summary>The releases on a shelf.</summary>
    /// <param name="shelf">Where they are kept; disposed with the store.</param>
    /// <param name="time">Stamps what is built.</param>
    /// <param name="retention">Which releases stay; others are deleted when one is activated, never the served one or the one before.</param>
    internal ReleaseStore(IReleaseShelf shelf, TimeProvider time, ReleaseRetention retention) => (_shelf, _time, _retention) = (shelf, time, retention);

    /// <summary>Names the place where the releases are, for messages.</summary>
    public string Place => _shelf.Place;

    /// <summary>The id of the release to serve; null if none has been activated.</summary>
    public string? CurrentId => _shelf.ReadPointer()?.Current;

    /// <summary>The release to serve; null if none has been activated.</summary>
    public ReleaseSummary? Current => CurrentId is { } id ? Find(id) : null;

    /// <summary>Whether any release is there, damaged ones included.</summary>
    public bool HasReleases => _shelf.Ids().Count > 0;

    /// <summary>What was wrong with the pointer that the last activation or rollback has replaced; null if nothing was.</summary>
    public string? ReplacedPointer { get; private set; }

    /// <summary>
    /// What is known of the release that a new one takes the place of: the served one, or, if the pointer is missing or damaged, the newest other one that there is.
    /// Null if there is none, or if nothing is known of it.
    /// </summary>
    /// <param name="newId">The new release; null if there is none yet.</param>
    public ReleaseManifest? Baseline(string? newId = null)
    {
        try
        {
            if (CurrentId is { } served)
            {
                return _shelf.ReadManifest(served);
            }
        }
        catch (ReleaseException)
        {
            // Turning to another release replaces the pointer, and says so.
        }

        return _shelf.Ids().Where(id => id != newId).Select(_shelf.ReadManifest).OfType<ReleaseManifest>().MaxBy(manifest => manifest.CreatedAt, StringComparer.Ordinal);
    }

    /// <summary>Every release that can be read, newest first.</summary>
    public IReadOnlyList<ReleaseSummary> List()
    {
        var found = new List<ReleaseSummary>();
        foreach (var id in _shelf.Ids())
        {
            try
            {
                found.Add(Find(id));
            }
            catch (ReleaseException)
            {
                // One damaged release must not hide the others; activating it tells what is wrong.
            }
        }

        return
        [
            .. found.OrderByDescending(release => release.CreatedAt, StringComparer.Ordinal).ThenBy(release => release.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Turns to a release; a serving process follows within a second or so.</summary>
    /// <exception cref="ReleaseException">There is no such release, or it cannot be read.</exception>
    public ReleaseSummary Activate(string id)
    {
        var release = Find(id);
        _shelf.RequireSound(id);
        using var turn = _shelf.BeginTurn();
        var pointer = ReleasePointer.TurnTo(id, turn.Before);
        turn.MoveTo(pointer);
        ReplacedPointer = turn.Damage;
        DeleteOld(pointer);
        return release;
    }

    /// <summary>Turns back to the release that was served before; where the pointer is damaged nobody knows which that is, and it is the newest sound one.</summary>
    /// <exception cref="ReleaseException">There is none.</exception>
    public ReleaseSummary Rollback()
    {
        using var turn = _shelf.BeginTurn();
        ReplacedPointer = turn.Damage;
        if (turn.Damage is not null)
        {
            var newest = List().FirstOrDefault(release => ReleaseVerdict.Of(_shelf, release.Id).Damage is null) ?? throw new ReleaseException($"{turn.Damage}, and there is no sound release to turn to");
            turn.MoveTo(new ReleasePointer(newest.Id, []));
            return newest;
        }

        IReadOnlyList<string> before = [.. (turn.Before?.Previous ?? []).SkipWhile(id => !_shelf.Has(id))];
        if (before.Count == 0)
        {
            throw new ReleaseException("no release was served before this one");
        }

        var release = Find(before[0]);
        _shelf.RequireSound(release.Id);
        turn.MoveTo(new ReleasePointer(release.Id, [.. before.Skip(1)]));
        return release;
    }

    /// <summary>Says whether a release is to stay however many newer ones there are.</summary>
    /// <exception cref="ReleaseException">There is no such release, or what is kept beside it is missing or damaged.</exception>
    public void Keep(string id, bool isKept)
    {
        // Whoever deletes holds this lock: a release is kept, or it is gone, and nobody is told otherwise.
        using var turn = _shelf.BeginTurn();
        var manifest = Find(id).Manifest ?? throw new ReleaseException($"the manifest of release {id} is missing or damaged; importing the same sources again writes it anew");
        _shelf.WriteManifest(manifest with { IsKept = isKept ? true : null });
    }

    /// <summary>A release by its id, or by a date: the newest that had been built by then.</summary>
    /// <param name="release">The id, or a day or moment as <see cref="ReleaseDate"/> reads it.</param>
    /// <returns>Its id; null if there is none.</returns>
    public string? IdOf(string release)
    {
        if (!ReleaseDate.TryRead(release, out var moment))
        {
            return Exists(release) ? release : null;
        }

        return _shelf.Ids().Select(id => (Id: id, Built: ReleaseDate.Read(_shelf.ReadManifest(id)?.CreatedAt)))
            .Where(built => built.Built <= moment)
            .OrderByDescending(built => built.Built).ThenBy(built => built.Id, StringComparer.Ordinal)
            .Select(built => built.Id)
            .FirstOrDefault();
    }

    /// <summary>What is said of a release in lists; null if there is none of that id that can be read.</summary>
    public ReleaseSummary? TryFind(string id)
    {
        try
        {
            return Exists(id) ? Find(id) : null;
        }
        catch (ReleaseException)
        {
            return null;
        }
    }

    /// <summary>Reads of a release what its database holds, without its image.</summary>
    /// <exception cref="ReleaseException">It cannot be read.</exception>
    public async Task<T> ReadAsync<T>(string id, Func<GraphDbContext, Task<T>> readAsync)
    {
        Find(id);
        using var reader = Open(id);
        await using var context = reader.OpenContext();
        return await readAsync(context).ConfigureAwait(false);
    }

    /// <summary>Begins a new release; only one can be built at a time.</summary>
    /// <exception cref="ImportInProgressException">Another process is building one.</exception>
    public ReleaseDraft BeginDraft()
    {
        var held = _shelf.LockImports() ?? throw new ImportInProgressException(Place);
        try
        {
            _shelf.DeleteDrafts();
            return new ReleaseDraft(_shelf.NewDraft(), held, this, _time);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Deletes what killed imports have left; does nothing while an import runs, or where this process may not write.</summary>
    public void SweepLeftovers()
    {
        try
        {
            using var held = _shelf.TryLockImports();
            if (held is not null)
            {
                _shelf.DeleteDrafts();
            }
        }
        catch (Exception refused) when (FolderLock.IsOfReadOnlyPlace(refused))
        {
            // Whoever imports there sweeps.
        }
    }

    /// <summary>Writes the image file of a release again, from its database.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="ReleaseException">There is no such release, or it cannot be read.</exception>
    /// <exception cref="ImportInProgressException">A release is being built.</exception>
    public long WriteImage(string id)
    {
        var release = Find(id);
        using var held = _shelf.LockImports() ?? throw new ImportInProgressException(Place);
        return _shelf.WriteImage(release.Id);
    }

    /// <summary>Looks at every byte of the releases that are there, damaged ones too, or of one.</summary>
    /// <param name="id">The release; null for all.</param>
    /// <exception cref="ReleaseException">There is no release of that id.</exception>
    public IEnumerable<ReleaseVerdict> Check(string? id)
    {
        if (id is not null && !Exists(id))
        {
            throw Missing(id);
        }

        IEnumerable<string> ids = id is null ? _shelf.Ids().Order(StringComparer.Ordinal) : [id];
        return ids.Select(release => ReleaseVerdict.Of(_shelf, release));
    }

    /// <summary>Waits until the pointer may have moved, or for a time.</summary>
    public Task WaitForTurnAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation) => _shelf.WaitForTurnAsync(atMost, time, cancellation);

    /// <summary>Closes what the store keeps open.</summary>
    public void Dispose() => _shelf.Dispose();

    internal ReleaseSummary Find(string id) =>
        Exists(id) ? _shelf.Summarise(id) with { Manifest = _shelf.ReadManifest(id) } : throw Missing(id);

    internal void EnsureImage(string id) => _shelf.EnsureImage(id);

    internal bool Exists(string id) =>
        // The id becomes part of a name.
        id.Length > 0 && id.All(char.IsAsciiHexDigitLower) && _shelf.Has(id);

    internal ReleaseManifest? ManifestOf(string id) => _shelf.ReadManifest(id);

    internal void SetLabel(string id, string label)
    {
        if (_shelf.ReadManifest(id) is { } manifest)
        {
            _shelf.WriteManifest(manifest with { Label = label });
        }
    }

    internal void RequireUndoubted(string id) => _shelf.RequireUndoubted(id);

    internal object? StampOf(string id) => _shelf.StampOf(id);

    internal IReleaseReader Open(string id) => _shelf.Open(id);

    private bool IsYoung(ReleaseSummary release) =>
        _retention.Age is { } age && ReleaseDate.Read(release.CreatedAt) is { } built && _time.GetUtcNow() - built < age;

    private ReleaseException Missing(string id) => new($"there is no release '{id}' in {Place}");

    private void DeleteOld(ReleasePointer pointer)
    {
        string[] served = [pointer.Current, .. pointer.Previous.Take(1)];
        var others = List().Where(release => !served.Contains(release.Id) && release.Manifest?.IsKept != true);
        foreach (var old in others.Skip(_retention.Count - served.Length).Where(release => !IsYoung(release)))
        {
            _shelf.Delete(old.Id);
        }
    }
}
