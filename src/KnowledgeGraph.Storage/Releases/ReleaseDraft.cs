using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Providers.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A release being built in a temporary file. It becomes visible, whole and checked, with <see cref="Complete"/>, or not at all.</summary>
public sealed class ReleaseDraft : IDisposable
{
    private const int IdLength = 12;

    // Nobody reads the draft and a crash throws it away, so nothing is synced until it is complete. The journal is not OFF: a draft that is
    // given up is rolled back, and without a journal SQLite does not say what becomes of that.
    private const string BuildingPragmas =
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;";

    private readonly string _path;
    private readonly FolderLock _lock;
    private readonly ReleaseStore _store;
    private readonly TimeProvider _time;
    private readonly GraphDbContext _context;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction? _transaction;
    private readonly DeferredIndexes _indexes;
    private readonly SortedDictionary<string, (long Count, byte[]? Hash)> _written = new(StringComparer.Ordinal);
    private bool _isClosed;

    internal ReleaseDraft(string path, FolderLock held, ReleaseStore store, TimeProvider time)
    {
        (_path, _lock, _store, _time) = (path, held, store, time);
        _context = new GraphDbContext(SqliteRelease.Options(SqliteRelease.WritingConnection(path)));
        _connection = (SqliteConnection)_context.Database.GetDbConnection();
        try
        {
            _connection.Open();
            _connection.Execute(BuildingPragmas);
            _connection.Execute($"PRAGMA application_id = {SqliteRelease.ApplicationId}; PRAGMA user_version = {SqliteRelease.SchemaVersion};");
            _context.Database.Migrate();
            // A migration that rebuilds a table leaves them on; rows come in an order of their own, and ReleaseCheck looks at all of them.
            _connection.Execute("PRAGMA foreign_keys = OFF;");
            _indexes = DeferredIndexes.Drop(_connection);
            _transaction = _connection.BeginTransaction();
        }
        catch (Exception fault)
        {
            Discard();
            if (fault is SqliteException refused)
            {
                throw StorageFault.WhileWriting(refused, path);
            }

            throw;
        }
    }

    /// <summary>A file beside the draft for who builds it; what is left of it goes with the next import.</summary>
    public string SpoolPath => _path + ".papers";

    /// <summary>Writes all rows of one entity, in the order of its key.</summary>
    /// <exception cref="ReleaseException">A row is refused, or the entity was written before.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public void Write<TEntity>(IEnumerable<TEntity> rows)
        where TEntity : class
    {
        var entity = _context.Model.FindEntityType(typeof(TEntity)) ?? throw new ReleaseException($"{typeof(TEntity).Name} is no entity");
        var table = entity.GetTableName()!;
        if (_written.ContainsKey(table))
        {
            throw new ReleaseException($"{table} has been written already");
        }

        // How and when a release came about is no part of what it says.
        var isHashed = typeof(TEntity) != typeof(LoadReportEntry) && typeof(TEntity) != typeof(ReleaseInfo);
        bool Counts(IProperty property) => isHashed && property.Name != nameof(Source.LoadedAt);
        using var writer = new SqliteBulkWriter(_connection, entity, Counts);
        foreach (var row in rows)
        {
            try
            {
                writer.Write(row);
            }
            catch (SqliteException refused)
            {
                throw StorageFault.WhileWriting(refused, $"row {writer.Count + 1} of {table}");
            }
        }

        _written.Add(table, (writer.Count, isHashed ? writer.FinishHash() : null));
    }

    /// <summary>Indexes and checks the release, gives it its name and puts it beside the others. It is not served until it is activated.</summary>
    /// <param name="builtBy">The program and its version.</param>
    /// <exception cref="ReleaseException">A check failed; once the draft is disposed nothing is left behind.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public CompletedDraft Complete(string builtBy)
    {
        var contentHash = ContentHash();
        var id = contentHash[..IdLength];
        Write([
            new ReleaseInfo { Id = 1, ReleaseId = id, ContentHash = contentHash, CreatedAt = Now(), BuiltBy = builtBy },
        ]);
        try
        {
            SqliteWordTable.Fill(_connection, _transaction!);
            _transaction!.Commit();
            _indexes.Create(_connection);
            _connection.Execute("ANALYZE;");
            new ReleaseCheck(_connection).Run(_written.ToDictionary(table => table.Key, table => table.Value.Count));
        }
        catch (SqliteException refused)
        {
            throw StorageFault.WhileWriting(refused, _path);
        }

        CloseDatabase();
        // What importing has left behind makes room for what checking takes.
        GC.Collect();
        ImageFile.Write(ImagePath, ReleaseFile.LoadOnce(_path));
        var alreadyExisted = IsThere(id, contentHash);
        if (!alreadyExisted)
        {
            FlushToDisk();
            File.Move(_path, _store.PathOf(id), overwrite: true);
            File.Move(ImagePath, _store.ImagePathOf(id), overwrite: true);
            DirectorySync.Flush(Path.GetDirectoryName(_path)!);
        }

        else if (!File.Exists(_store.ImagePathOf(id)))
        {
            ImageFile.Write(_store.ImagePathOf(id), ReleaseFile.LoadOnce(_store.PathOf(id)));
        }

        return new CompletedDraft(_store.Find(id), alreadyExisted);
    }

    public void Dispose()
    {
        try
        {
            Discard();
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private string ImagePath => _path + ".img";

    private string Now() => _time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");

    // A table without rows says the same whether it was written or not.
    private string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (table, (count, rows)) in _written)
        {
            if (rows is not null && count > 0)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{table}:{count}\n"));
                hash.AppendData(rows);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A damaged file of the same name is replaced: importing again is how it is healed.
    private bool IsThere(string id, string contentHash)
    {
        try
        {
            if (_store.Find(id).ContentHash != contentHash)
            {
                throw new IOException($"a release of other content has the id {id} already");
            }

            ReleaseFile.RequireSound(_store.PathOf(id));
            return true;
        }
        catch (ReleaseException)
        {
            return false;
        }
    }

    private void FlushToDisk()
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private void Discard()
    {
        CloseDatabase();
        File.Delete(_path);
        File.Delete(ImagePath);
    }

    private void CloseDatabase()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        _transaction?.Dispose();
        _context.Dispose();
        _connection.Dispose();
    }
}
