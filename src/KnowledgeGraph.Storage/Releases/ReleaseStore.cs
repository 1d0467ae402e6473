using KnowledgeGraph.Storage.Images;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// The releases of a data folder: <c>releases/kg-{id}.db</c>, the pointer <c>current</c>, and <c>import.lock</c>. A release is never changed once
/// it has its name.
/// </summary>
/// <param name="dataFolder">The folder.</param>
/// <param name="time">Stamps what is built.</param>
/// <param name="keep">How many releases to keep; older ones are deleted when another is activated, never the served one or the one before.</param>
public sealed class ReleaseStore(string dataFolder, TimeProvider time, int keep = 5)
{
    private const string ImportLock = "import.lock";
    private const string PointerLock = "current.lock";
    private const string Prefix = "kg-";
    private const string Extension = ".db";
    private const string DraftExtension = ".db.tmp";
    private const string ImageExtension = ".img";

    private readonly string _releases = Path.Combine(dataFolder, "releases");
    private readonly string _pointer = Path.Combine(dataFolder, "current");

    /// <summary>The id of the release to serve; null if none has been activated.</summary>
    public string? CurrentId => ReleasePointer.Read(_pointer)?.Current;

    /// <summary>The release to serve; null if none has been activated.</summary>
    public ReleaseSummary? Current => CurrentId is { } id ? Find(id) : null;

    /// <summary>Every release that can be read, newest first.</summary>
    public IReadOnlyList<ReleaseSummary> List()
    {
        if (!Directory.Exists(_releases))
        {
            return [];
        }

        var found = new List<ReleaseSummary>();
        foreach (var path in Directory.GetFiles(_releases, Prefix + "*" + Extension))
        {
            try
            {
                found.Add(Find(Path.GetFileNameWithoutExtension(path)[Prefix.Length..]));
            }
            catch (ReleaseException)
            {
                // One damaged file must not hide the others; activating it tells what is wrong.
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
        ReleaseFile.RequireSound(PathOf(id));
        using var turning = LockPointer();
        var pointer = ReleasePointer.TurnTo(id, ReleasePointer.Read(_pointer));
        pointer.Write(_pointer);
        DeleteOld(pointer);
        return release;
    }

    /// <summary>Turns back to the release that was served before.</summary>
    /// <exception cref="ReleaseException">There is none.</exception>
    public ReleaseSummary Rollback()
    {
        using var turning = LockPointer();
        IReadOnlyList<string> before = [.. (ReleasePointer.Read(_pointer)?.Previous ?? []).SkipWhile(id => !File.Exists(PathOf(id)))];
        if (before.Count == 0)
        {
            throw new ReleaseException("no release was served before this one");
        }

        var release = Find(before[0]);
        ReleaseFile.RequireSound(PathOf(release.Id));
        new ReleasePointer(release.Id, [.. before.Skip(1)]).Write(_pointer);
        return release;
    }

    /// <summary>Begins a new release; only one can be built at a time.</summary>
    /// <exception cref="ImportInProgressException">Another process is building one.</exception>
    public ReleaseDraft BeginDraft()
    {
        Directory.CreateDirectory(_releases);
        var held = FolderLock.Take(dataFolder, ImportLock) ?? throw new ImportInProgressException(dataFolder);
        try
        {
            DeleteDrafts();
            return new ReleaseDraft(Path.Combine(_releases, $"draft-{Guid.NewGuid():N}{DraftExtension}"), held, this, time);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Deletes what killed imports have left; does nothing while an import runs.</summary>
    public void SweepLeftovers()
    {
        if (!Directory.Exists(_releases))
        {
            return;
        }

        using var held = FolderLock.TryTake(dataFolder, ImportLock);
        if (held is not null)
        {
            DeleteDrafts();
        }
    }

    /// <summary>Writes the image of a release again, from its database.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="ReleaseException">There is no such release, or it cannot be read.</exception>
    /// <exception cref="ImportInProgressException">A release is being built.</exception>
    public long WriteImage(string id)
    {
        var release = Find(id);
        using var held = FolderLock.Take(dataFolder, ImportLock) ?? throw new ImportInProgressException(dataFolder);
        ImageFile.Write(ImagePathOf(release.Id), ReleaseFile.LoadOnce(PathOf(release.Id)));
        return new FileInfo(ImagePathOf(release.Id)).Length;
    }

    internal string ImagePathOf(string id) => Path.Combine(_releases, Prefix + id + ImageExtension);

    internal string PathOf(string id) => Path.Combine(_releases, Prefix + id + Extension);

    internal ReleaseSummary Find(string id)
    {
        // The id becomes part of a path.
        if (id.Length == 0 || !id.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(id)))
        {
            throw new ReleaseException($"there is no release '{id}' in {dataFolder}");
        }

        var release = ReleaseFile.Summarise(PathOf(id));
        return release.Id == id ? release : throw new ReleaseException($"{PathOf(id)} holds the release {release.Id}");
    }

    private FolderLock LockPointer()
    {
        Directory.CreateDirectory(_releases);
        return FolderLock.Take(dataFolder, PointerLock) ?? throw new IOException($"another process is turning to another release in {dataFolder}");
    }

    private void DeleteOld(ReleasePointer pointer)
    {
        string[] served = [pointer.Current, .. pointer.Previous.Take(1)];
        foreach (var old in List().Where(release => !served.Contains(release.Id)).Skip(keep - served.Length))
        {
            File.Delete(PathOf(old.Id));
            File.Delete(ImagePathOf(old.Id));
        }
    }

    private void DeleteDrafts()
    {
        foreach (var draft in Directory.GetFiles(_releases, "*" + DraftExtension + "*").Concat(Directory.GetFiles(_releases, "*" + ImageExtension + ".tmp")))
        {
            File.Delete(draft);
        }
    }
}
