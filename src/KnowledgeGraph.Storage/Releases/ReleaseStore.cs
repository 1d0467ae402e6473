using System.Data.Common;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Model.Provenance;

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
    /// <param name="shelf">The place where they are kept; disposed with the store.</param>
    /// <param name="time">The clock for the time stamps of new releases.</param>
    /// <param name="retention">
    /// Decides which releases stay; others are deleted when one is activated, but never the served one or the one before.
    /// </param>
    internal ReleaseStore(IReleaseShelf shelf, TimeProvider time, ReleaseRetention retention) =>
        (_shelf, _time, _retention) = (shelf, time, retention);

    /// <summary>The name of the place of the releases, for messages.</summary>
    public string Place => _shelf.Place;

    /// <summary>The id of the release to serve; null if none has been activated.</summary>
    public string? CurrentId => _shelf.ReadPointer()?.Current;

    /// <summary>The release to serve; null if none has been activated.</summary>
    public ReleaseSummary? Current => CurrentId is { } id ? Find(id) : null;

    /// <summary>Whether there are any releases, including damaged ones.</summary>
    public bool HasReleases => _shelf.Ids().Count > 0;

    /// <summary>The damage to the pointer that the last activation or rollback replaced; null if there was none.</summary>
    public string? ReplacedPointer { get; private set; }

    /// <summary>
    /// The manifest of the release that a new one replaces: the served one, also if its database is lost; if the manifest is, the files
    /// that the database names stand in for it. If the pointer is missing or damaged, or all of that is, those of all releases, the newest
    /// first, because nobody knows which was served.
    /// </summary>
    public IReadOnlyList<ReleaseManifest> Baselines()
    {
        if (TryReadServedId() is { } served && IsId(served) && (_shelf.ReadManifest(served) ?? FilesOf(served)) is { } manifest)
        {
            return [manifest];
        }

        return
        [
            .. _shelf.Ids().Select(_shelf.ReadManifest).OfType<ReleaseManifest>()
                .OrderByDescending(other => other.CreatedAt, StringComparer.Ordinal)
                .ThenBy(other => other.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The ids of all releases that have been here as far as is known: those that are there, damaged or not, and what the pointer names; a
    /// damaged pointer is an empty text.
    /// </summary>
    public IReadOnlyCollection<string> KnownIds() => [.. _shelf.Ids(), .. TryReadServedId() is { } served ? new[] { served } : []];

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
                // One damaged release must not hide the others; activating it reports the damage.
            }
        }

        return
        [
            .. found.OrderByDescending(release => release.CreatedAt, StringComparer.Ordinal)
                .ThenBy(release => release.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Activates a release; a serving process follows within a second or so.</summary>
    /// <exception cref="ReleaseException">There is no such release, or it cannot be read.</exception>
    public ReleaseSummary Activate(string id)
    {
        var release = Find(id);
        _shelf.RequireSound(id);
        using var turn = _shelf.BeginTurn();
        var damage = DamageOf(turn);
        var pointer = damage is null ? ReleasePointer.TurnTo(id, turn.Before) : new ReleasePointer(id, []);
        turn.MoveTo(pointer);
        ReplacedPointer = damage;
        DeleteOld(pointer);
        return release;
    }

    /// <summary>
    /// Turns back to the release that was served before; if the pointer is damaged, that one is unknown and the
    /// newest sound release takes its place.
    /// </summary>
    /// <exception cref="ReleaseException">There is none.</exception>
    public ReleaseSummary Rollback()
    {
        using var turn = _shelf.BeginTurn();
        ReplacedPointer = DamageOf(turn);
        if (ReplacedPointer is not null)
        {
            var newest = List().FirstOrDefault(release => ReleaseVerdict.Of(_shelf, release.Id).Damage is null)
                ?? throw new ReleaseException($"{ReplacedPointer}, and there is no sound release to turn to");
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

    /// <summary>Marks whether a release is kept however many newer ones there are.</summary>
    /// <exception cref="ReleaseException">There is no such release, or its manifest is missing or damaged.</exception>
    public void Keep(string id, bool isKept)
    {
        // Deletion holds this lock too, so that a release reported as kept cannot be deleted at the same time.
        using var turn = _shelf.BeginTurn();
        var manifest = Find(id).Manifest ?? throw new ReleaseException(
            $"the manifest of release {id} is missing or damaged; importing the same sources again writes it anew");
        _shelf.WriteManifest(manifest with { IsKept = isKept ? true : null });
    }

    /// <summary>Finds a release by its id, or by a date: the newest one built by then.</summary>
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

    /// <summary>The summary of a release; null if there is none with that id, or if it cannot be read.</summary>
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

    /// <summary>Reads what a release is compared by, and lets go of it.</summary>
    /// <exception cref="ReleaseException">There is no such release, or it cannot be read.</exception>
    public ReleaseContents ReadContents(string id)
    {
        Find(id);
        using var reader = Open(id);
        var graph = reader.Load();
        return new ReleaseContents(graph, reader.ReadStatements(graph));
    }

    /// <summary>Reads the digests of a release's records without opening it; null if they are not kept, or cannot be used.</summary>
    public RecordDigests? ReadDigests(ReleaseSummary release) =>
        _shelf.ReadDigests(release.Id, release.ContentHash);

    /// <summary>Reads from the database of a release without loading its image.</summary>
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

    /// <summary>Adds a copy of the release that a data folder serves, whole and checked. It is not served until it is activated.</summary>
    /// <exception cref="ReleaseException">The folder serves none, it is damaged, or this store is no data folder.</exception>
    /// <exception cref="ImportInProgressException">A release is being built.</exception>
    public ReleaseSummary Copy(string dataFolder)
    {
        using var held = _shelf.LockImports() ?? throw new ImportInProgressException(Place);
        _shelf.DeleteDrafts();
        return Find(_shelf.Copy(dataFolder));
    }

    /// <summary>Deletes the leftovers of killed imports; does nothing while an import runs, or if this process may not write.</summary>
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
            // The next import there sweeps them.
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

    /// <summary>Checks every byte of all releases, including damaged ones, or of one release.</summary>
    /// <param name="id">The release; null for all.</param>
    /// <exception cref="ReleaseException">There is no release with that id.</exception>
    public IEnumerable<ReleaseVerdict> Check(string? id)
    {
        if (id is not null && !Exists(id))
        {
            throw Missing(id);
        }

        IEnumerable<string> ids = id is null ? _shelf.Ids().Order(StringComparer.Ordinal) : [id];
        return ids.Select(release => ReleaseVerdict.Of(_shelf, release));
    }

    /// <summary>Waits until the pointer may have moved, or until a time has passed.</summary>
    public Task WaitForTurnAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation) =>
        _shelf.WaitForTurnAsync(atMost, time, cancellation);

    /// <summary>Closes everything that the store keeps open.</summary>
    public void Dispose() => _shelf.Dispose();

    internal ReleaseSummary Find(string id) =>
        Exists(id) ? _shelf.Summarise(id) with { Manifest = _shelf.ReadManifest(id) } : throw Missing(id);

    internal void EnsureImage(string id) => _shelf.EnsureImage(id);

    internal bool Exists(string id) =>
        IsId(id) && _shelf.Has(id);

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

    // The id becomes part of a file or schema name, so nothing else may be in it.
    private static bool IsId(string id) => id.Length > 0 && id.All(char.IsAsciiHexDigitLower);

    // A manifest of what its database says of a release.
    private ReleaseManifest? FilesOf(string id)
    {
        try
        {
            var release = Find(id);
            using var reader = Open(id);
            using var context = reader.OpenContext();
            return new ReleaseManifest
            {
                Id = id,
                ContentHash = release.ContentHash,
                CreatedAt = release.CreatedAt,
                BuiltBy = release.BuiltBy,
                Files =
                [
                    .. context.LoadReport.Where(entry => entry.Loaded > 0).AsEnumerable()
                        .Select(entry => new ManifestFile(entry.File, entry.Source, entry.Loaded)),
                ],
            };
        }
        catch (Exception unreadable) when (unreadable is ReleaseException or DbException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    // The damage to a pointer is reported when it is next replaced, by activating another release.
    private string? TryReadServedId()
    {
        try
        {
            return CurrentId;
        }
        catch (ReleaseException)
        {
            return string.Empty;
        }
    }

    // A flipped bit leaves a pointer that can be read and names what has never been there.
    private string? DamageOf(IPointerTurn turn) => turn.Damage
        ?? (turn.Before is { } before && !Exists(before.Current)
            ? $"the pointer in {Place} names '{before.Current}', and there is no such release"
            : null);

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

        _shelf.DeleteStrayImages();
    }
}
