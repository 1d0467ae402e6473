using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Providers.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A release being built in a temporary file. It becomes visible, whole and checked, with <see cref="Complete"/>, or not at all.</summary>
public sealed class ReleaseDraft : IDisposable
{
    private const int IdLength = 12;

    private readonly string _path;
    private readonly ImportLock _lock;
    private readonly ReleaseStore _store;
    private readonly TimeProvider _time;
    private readonly GraphDbContext _context;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly List<string> _indexes;
    private readonly SortedDictionary<string, (long Count, byte[] Hash)> _written = new(StringComparer.Ordinal);
    private bool _isClosed;

    internal ReleaseDraft(string path, ImportLock held, ReleaseStore store, TimeProvider time)
    {
        (_path, _lock, _store, _time) = (path, held, store, time);
        _context = new GraphDbContext(SqliteRelease.Options(SqliteRelease.WritingConnection(path)));
        _connection = (SqliteConnection)_context.Database.GetDbConnection();
        _connection.Open();
        // Nobody reads the draft and a crash throws it away, so nothing is journalled or synced until it is complete.
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
        _context.Database.Migrate();
        _indexes = DropIndexes();
        _transaction = _connection.BeginTransaction();
    }

    /// <summary>Writes all rows of one entity, in the order given, which is that of its key.</summary>
    /// <exception cref="ReleaseException">The entity was written before.</exception>
    public void Write<TEntity>(IEnumerable<TEntity> rows)
        where TEntity : class
    {
        var entity = _context.Model.FindEntityType(typeof(TEntity)) ?? throw new ReleaseException($"{typeof(TEntity).Name} is no entity");
        if (_written.ContainsKey(entity.GetTableName()!))
        {
            throw new ReleaseException($"{entity.GetTableName()} has been written already");
        }

        var isHashed = typeof(TEntity) != typeof(LoadReportEntry) && typeof(TEntity) != typeof(ReleaseInfo);
        using var writer = new SqliteBulkWriter(_connection, _transaction, entity, property => isHashed && property.Name != nameof(Source.LoadedAt));
        foreach (var row in rows)
        {
            writer.Write(row);
        }

        _written.Add(entity.GetTableName()!, (writer.Count, writer.FinishHash()));
    }

    /// <summary>Indexes and checks the release, gives it its name and puts it beside the others. It is not served until it is activated.</summary>
    /// <param name="builtBy">The program and its version.</param>
    /// <exception cref="ReleaseException">A check failed; nothing is left behind.</exception>
    public CompletedDraft Complete(string builtBy)
    {
        var contentHash = ContentHash();
        var id = contentHash[..IdLength];
        Write([
            new ReleaseInfo { Id = 1, ReleaseId = id, ContentHash = contentHash, CreatedAt = Now(), BuiltBy = builtBy },
        ]);
        _transaction.Commit();
        foreach (var index in _indexes)
        {
            Execute(index);
        }

        Execute("ANALYZE;");
        new ReleaseCheck(_connection).Run(_written.ToDictionary(table => table.Key, table => table.Value.Count));
        CloseDatabase();
        var alreadyExisted = File.Exists(_store.PathOf(id));
        if (!alreadyExisted)
        {
            FlushToDisk();
            File.Move(_path, _store.PathOf(id));
            DirectorySync.Flush(Path.GetDirectoryName(_path)!);
        }

        return new CompletedDraft(_store.Find(id), alreadyExisted);
    }

    public void Dispose()
    {
        CloseDatabase();
        File.Delete(_path);
        _lock.Dispose();
    }

    private string Now() => _time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");

    private string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (table, (count, rows)) in _written)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{table}:{count}\n"));
            hash.AppendData(rows);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Filling indexes row by row takes several times as long as building them at the end.
    private List<string> DropIndexes()
    {
        var found = new List<(string Name, string Sql)>();
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                found.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (name, _) in found)
        {
            Execute($"DROP INDEX \"{name}\"");
        }

        return found.ConvertAll(index => index.Sql);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void FlushToDisk()
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private void CloseDatabase()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        _transaction.Dispose();
        _context.Dispose();
        _connection.Dispose();
    }
}
