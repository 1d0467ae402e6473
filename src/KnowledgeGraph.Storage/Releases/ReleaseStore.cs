using KnowledgeGraph.Storage.Providers.Sqlite;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// The releases of a data folder: <c>releases/kg-{id}.db</c>, the pointer <c>current</c>, and <c>import.lock</c>. A release is never changed once
/// it has its name.
/// </summary>
public sealed class ReleaseStore(string dataFolder, TimeProvider time)
{
    private const string Prefix = "kg-";
    private const string Extension = ".db";
    private const string DraftExtension = ".db.tmp";

    private readonly string _releases = Path.Combine(dataFolder, "releases");
    private readonly string _pointer = Path.Combine(dataFolder, "current");

    /// <summary>The id of the release to serve; null if none has been activated.</summary>
    public string? CurrentId => ReleasePointer.Read(_pointer)?.Current;

    /// <summary>The release to serve; null if none has been activated.</summary>
    public ReleaseSummary? Current => CurrentId is { } id ? Find(id) : null;

    /// <summary>Every release, newest first.</summary>
    public IReadOnlyList<ReleaseSummary> List() =>
        Directory.Exists(_releases)
            ? [.. Directory.GetFiles(_releases, Prefix + "*" + Extension).Select(Summarise).OrderByDescending(release => release.CreatedAt, StringComparer.Ordinal).ThenBy(release => release.Id, StringComparer.Ordinal)]
            : [];

    /// <summary>Turns to a release; a serving process follows within a second or so.</summary>
    /// <exception cref="ReleaseException">There is no such release, or it cannot be read.</exception>
    public ReleaseSummary Activate(string id)
    {
        var release = Find(id);
        ReleasePointer.TurnTo(id, ReleasePointer.Read(_pointer)).Write(_pointer);
        return release;
    }

    /// <summary>Turns back to the release that was served before.</summary>
    /// <exception cref="ReleaseException">There is none.</exception>
    public ReleaseSummary Rollback()
    {
        var pointer = ReleasePointer.Read(_pointer);
        if (pointer is null || pointer.Previous.Count == 0)
        {
            throw new ReleaseException("no release was served before this one");
        }

        var release = Find(pointer.Previous[0]);
        new ReleasePointer(release.Id, [.. pointer.Previous.Skip(1)]).Write(_pointer);
        return release;
    }

    /// <summary>Begins a new release; only one can be built at a time.</summary>
    /// <exception cref="ImportInProgressException">Another process is building one.</exception>
    public ReleaseDraft BeginDraft()
    {
        Directory.CreateDirectory(_releases);
        var held = ImportLock.TryTake(dataFolder) ?? throw new ImportInProgressException(dataFolder);
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

        using var held = ImportLock.TryTake(dataFolder);
        if (held is not null)
        {
            DeleteDrafts();
        }
    }

    internal string PathOf(string id) => Path.Combine(_releases, Prefix + id + Extension);

    internal ReleaseSummary Find(string id)
    {
        // The id becomes part of a path.
        if (id.Length == 0 || !id.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(id)))
        {
            throw new ReleaseException($"there is no release '{id}' in {dataFolder}");
        }

        return Summarise(PathOf(id));
    }

    private void DeleteDrafts()
    {
        foreach (var draft in Directory.GetFiles(_releases, "*" + DraftExtension + "*"))
        {
            File.Delete(draft);
        }
    }

    private static ReleaseSummary Summarise(string path)
    {
        try
        {
            using var context = new GraphDbContext(SqliteRelease.Options(SqliteRelease.ReadingConnection(path, isPooled: false)));
            var release = context.ReleaseInfo.Single();
            return new ReleaseSummary(
                release.ReleaseId,
                release.ContentHash,
                release.CreatedAt,
                release.BuiltBy,
                context.Diseases.Count(),
                context.Genes.Count(),
                context.Phenotypes.Count(),
                context.Citations.Count(),
                new FileInfo(path).Length);
        }
        catch (Exception broken) when (broken is SqliteException or InvalidOperationException)
        {
            throw new ReleaseException($"{path} cannot be read as a release: {broken.Message}", broken);
        }
    }
}
