using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// Releases in a data folder: <c>releases/kg-{id}.db</c>, the pointer <c>current</c>, and the locks. A release's file is never changed once
/// it has its name.
/// </summary>
internal sealed class SqliteShelf(string dataFolder) : IReleaseShelf
{
    private const string ImportLock = "import.lock";
    private const string PointerLock = "current.lock";
    private const string Prefix = "kg-";
    private const string Extension = ".db";
    private const string DraftExtension = ".db.tmp";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly string _releases = Path.Combine(dataFolder, "releases");
    private readonly string _pointer = Path.Combine(dataFolder, "current");
    private long _pointerSeen;

    public string Place => dataFolder;

    public ReleasePointer? ReadPointer() => PointerFile.Read(_pointer);

    public IPointerTurn BeginTurn()
    {
        Directory.CreateDirectory(_releases);
        var held = FolderLock.Take(dataFolder, PointerLock)
            ?? throw new IOException($"another process is turning to another release in {dataFolder}");
        try
        {
            return new PointerFile(_pointer, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Ids() => Directory.Exists(_releases)
        ? [.. Directory.GetFiles(_releases, Prefix + "*" + Extension)
            .Select(path => Path.GetFileNameWithoutExtension(path)[Prefix.Length..])]
        : [];

    public bool Has(string id) => File.Exists(PathOf(id));

    public ReleaseSummary Summarise(string id)
    {
        var release = SqliteReleaseFile.Summarise(PathOf(id));
        return release.Id == id ? release : throw new ReleaseException($"{PathOf(id)} holds the release {release.Id}");
    }

    public void RequireSound(string id) => SqliteSeal.RequireSound(PathOf(id));

    public string? FaultOfImage(string id) => ImageFile.FaultOf(ImageOf(PathOf(id)), Summarise(id).ContentHash);

    public ReleaseManifest? ReadManifest(string id) => SqliteSeal.ReadManifest(PathOf(id));

    public void WriteManifest(ReleaseManifest manifest) => SqliteSeal.WriteManifest(PathOf(manifest.Id), manifest);

    public void Delete(string id)
    {
        File.Delete(PathOf(id));
        File.Delete(ImageOf(PathOf(id)));
        File.Delete(SqliteSeal.SoundOf(PathOf(id)));
        File.Delete(SqliteSeal.ManifestOf(PathOf(id)));
    }

    public long WriteImage(string id)
    {
        RequireSound(id);
        SqliteReleaseFile.WriteImage(PathOf(id), ImageOf(PathOf(id)));
        return new FileInfo(ImageOf(PathOf(id))).Length;
    }

    public void EnsureImage(string id)
    {
        if (!ImageFile.IsComplete(ImageOf(PathOf(id)), Summarise(id).ContentHash))
        {
            WriteImage(id);
        }
    }

    public RecordDigests? ReadDigests(string id, string contentHash) => ImageFile.ReadDigestsIfFit(ImageOf(PathOf(id)), contentHash);

    /// <summary>The path of the image of a release's file.</summary>
    public static string ImageOf(string path) => Path.ChangeExtension(path, ".img");

    /// <summary>The path of the image of a draft's file.</summary>
    public static string ImageOfDraft(string path) => path + ".img";

    public object? StampOf(string id) => File.GetLastWriteTimeUtc(PathOf(id));

    public IReleaseReader Open(string id) => new SqliteReader(PathOf(id));

    public IDisposable? LockImports()
    {
        Directory.CreateDirectory(_releases);
        return FolderLock.Take(dataFolder, ImportLock);
    }

    public IDisposable? TryLockImports() => Directory.Exists(_releases) ? FolderLock.TryTake(dataFolder, ImportLock) : null;

    public void DeleteDrafts()
    {
        var temporary = Directory.GetFiles(_releases, "*" + DraftExtension + "*").Concat(Directory.GetFiles(_releases, Prefix + "*.tmp"));
        // A manifest is written before its release, so one without a release is a leftover, unless the release was served and has been
        // lost: imports compare with what it held.
        var served = PointerFile.TryReadId(_pointer) is { } id ? SqliteSeal.ManifestOf(PathOf(id)) : null;
        var orphans = Directory.GetFiles(_releases, Prefix + "*.json")
            .Where(manifest => manifest != served && !File.Exists(Path.ChangeExtension(manifest, Extension)));
        foreach (var left in temporary.Concat(orphans))
        {
            File.Delete(left);
        }
    }

    public IDraftDatabase NewDraft() => new SqliteDraft(NewDraftPath(), PathOf);

    public string Copy(string dataFolder)
    {
        var other = new SqliteShelf(dataFolder);
        var id = other.ReadPointer()?.Current ?? throw new ReleaseException($"no release in {dataFolder} is active");
        var manifest = other.ReadManifest(id)
            ?? throw new ReleaseException($"the manifest of release {id} in {dataFolder} is missing or damaged");
        var copy = NewDraftPath();
        try
        {
            File.Copy(other.PathOf(id), copy);
            File.Copy(ImageOf(other.PathOf(id)), ImageOfDraft(copy));
            if (SqliteSeal.Sha256(copy) != manifest.Sha256)
            {
                throw new ReleaseException($"{other.PathOf(id)} cannot be read as a release: its bytes are not those that were written");
            }

            // Its tables may be of another version.
            SqliteReleaseFile.Summarise(copy);
            SqliteSeal.Publish(copy, ImageOfDraft(copy), PathOf(id), manifest);
            return id;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(ImageOfDraft(copy));
        }
    }

    // Not every file system announces a renamed file, so the pointer is looked at, which takes microseconds.
    public async Task WaitForTurnAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        while (!HasPointerMoved() && atMost - time.GetElapsedTime(start) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < BetweenLooks ? left : BetweenLooks, time, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        // Nothing is held open between calls.
    }

    private bool HasPointerMoved()
    {
        var seen = PointerFile.StampOf(_pointer);
        var before = Interlocked.Exchange(ref _pointerSeen, seen.Ticks);
        return before != seen.Ticks;
    }

    private string NewDraftPath() => Path.Combine(_releases, $"draft-{Guid.NewGuid():N}{DraftExtension}");

    private string PathOf(string id) => Path.Combine(_releases, Prefix + id + Extension);
}
