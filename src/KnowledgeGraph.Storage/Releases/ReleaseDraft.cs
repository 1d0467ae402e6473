using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Model.Provenance;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// A release being built out of sight. It becomes visible, whole and checked, with <see cref="Complete"/>, or not at all.
/// </summary>
public sealed class ReleaseDraft : IDisposable
{
    private const int IdLength = 12;
    // A number of rows; a smaller release leaves too little memory behind to be worth collecting.
    private const long LargeFrom = 1_000_000;

    private readonly IDisposable _lock;
    private readonly IDraftDatabase _database;
    private readonly ReleaseStore _store;
    private readonly TimeProvider _time;
    private readonly SortedDictionary<string, (long Count, byte[]? Hash)> _written = new(StringComparer.Ordinal);
    private readonly RowCounts _counts = new();

    internal ReleaseDraft(IDraftDatabase database, IDisposable held, ReleaseStore store, TimeProvider time) =>
        (_database, _lock, _store, _time) = (database, held, store, time);

    /// <summary>
    /// The path of a file, not yet made, for the use of the draft's builder; if a crash leaves it behind, the next import deletes it.
    /// </summary>
    public string SpoolPath => _database.SpoolPath;

    /// <summary>Writes all rows of one entity, in the order of its key.</summary>
    /// <exception cref="ReleaseException">A row is refused, or the entity was written before.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public void Write<TEntity>(IEnumerable<TEntity> rows)
        where TEntity : class
    {
        var entity = _database.Model.FindEntityType(typeof(TEntity)) ?? throw new ReleaseException($"{typeof(TEntity).Name} is no entity");
        var columns = new EntityColumns(entity);
        if (_written.ContainsKey(columns.Table))
        {
            throw new ReleaseException($"{columns.Table} has been written already");
        }

        using var hash = new RowHash(columns, ContentHash.Covers);
        using var writer = new RowPipe(_database.BeginTable(columns), columns.Properties.Length);
        var values = new object?[columns.Properties.Length];
        var counted = _counts.Of(columns);
        foreach (var row in rows)
        {
            columns.Read(row, values);
            hash.Add(values);
            writer.Write(values);
            counted.Add(values);
            _counts.Note(row);
        }

        writer.Complete();
        _written.Add(columns.Table, (counted.Rows, ContentHash.Covers(typeof(TEntity)) ? hash.Finish() : null));
    }

    /// <summary>
    /// Indexes and checks the release, gives it its name and adds it to the others. It is not served until it is activated.
    /// </summary>
    /// <param name="builtBy">The program and its version.</param>
    /// <param name="label">
    /// The name of the release in lists; null for none. A release that exists already keeps its label unless a new one is given.
    /// </param>
    /// <exception cref="ReleaseException">A check failed; nothing is left behind once the draft is disposed.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public CompletedDraft Complete(string builtBy, string? label = null)
    {
        var contentHash = ContentHash.Of(_written.Select(table => (table.Key, table.Value.Count, table.Value.Hash)));
        var id = contentHash[..IdLength];
        var created = _time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");
        Write([new ReleaseInfo { Id = 1, ReleaseId = id, ContentHash = contentHash, CreatedAt = created, BuiltBy = builtBy }]);
        if (_written.Values.Sum(table => table.Count) > LargeFrom)
        {
            // Frees the memory that importing has left behind before indexing and checking. They need it mostly for SQLite, so it must go
            // back to the system.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        _database.Finish();
        RequireFit();
        var alreadyExisted = IsThere(id, contentHash);
        if (!alreadyExisted)
        {
            _database.Publish(
                new ReleaseSummary(
                    id,
                    contentHash,
                    created,
                    builtBy,
                    CountOf("disease"),
                    CountOf("gene"),
                    CountOf("phenotype"),
                    CountOf("citation"),
                    Bytes: 0),
                new ReleaseManifest
                {
                    Id = id,
                    ContentHash = contentHash,
                    CreatedAt = created,
                    BuiltBy = builtBy,
                    Label = label,
                    // A release that replaces a damaged one is kept if that one was to be kept.
                    IsKept = _store.ManifestOf(id)?.IsKept,
                    Sources = _counts.Sources,
                    Counts = _counts.ToList(),
                    Files = _counts.Files,
                });
        }
        else
        {
            _store.EnsureImage(id);
            if (label is not null)
            {
                _store.SetLabel(id, label);
            }
        }

        return new CompletedDraft(_store.Find(id), alreadyExisted);
    }

    public void Dispose()
    {
        try
        {
            _database.Dispose();
        }
        finally
        {
            _lock.Dispose();
        }
    }

    // Both only read, and neither needs the other. The check describes a fault more plainly than loading does when it fails.
    private void RequireFit()
    {
        if (!_database.LoadsBesideCheck)
        {
            Check();
            _database.RequireLoadable();
            return;
        }

        var loading = Task.Factory.StartNew(
            _database.RequireLoadable,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            Check();
        }
        finally
        {
            ((IAsyncResult)loading).AsyncWaitHandle.WaitOne();
        }

        loading.GetAwaiter().GetResult();
    }

    private void Check()
    {
        using var check = _database.BeginCheck();
        new ReleaseCheck(check, _database.Model).Run(_written.ToDictionary(table => table.Key, table => table.Value.Count));
    }

    private int CountOf(string table) => (int)_written.GetValueOrDefault(table).Count;

    // A damaged release with the same id is replaced, so that importing again repairs it.
    private bool IsThere(string id, string contentHash)
    {
        try
        {
            if (_store.Find(id).ContentHash != contentHash)
            {
                throw new IOException($"a release of other content has the id {id} already");
            }

            _store.RequireUndoubted(id);
            return true;
        }
        catch (ReleaseException)
        {
            return false;
        }
    }
}
