using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>A draft in a temporary file.</summary>
internal sealed class SqliteDraft : IDraftDatabase
{
    // Nobody reads the draft and a crash throws it away, so nothing is synced until it is complete. The journal is not OFF: a draft that is
    // given up is rolled back, which without a journal SQLite leaves undefined. When an index is sorted, the part that does not fit the
    // cache goes to disk: two gigabytes for 48 million links.
    private const string BuildingPragmas =
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; PRAGMA threads = 2;";

    // Indexes and checks read the written rows several times over; mapped into memory, pages need not be copied one by one.
    private const string ReadingPragma = "PRAGMA mmap_size = 1073741824;";

    private readonly string _path;
    private readonly Func<string, string> _pathOf;
    private readonly GraphDbContext _context;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction? _transaction;
    private readonly StatementTally _tally = new();
    private bool _isClosed;

    /// <summary>Makes the file and its tables.</summary>
    /// <param name="path">The temporary file.</param>
    /// <param name="pathOf">Gives the path of the release with an id.</param>
    public SqliteDraft(string path, Func<string, string> pathOf)
    {
        (_path, _pathOf) = (path, pathOf);
        _context = new GraphDbContext(SqliteRelease.Options(SqliteRelease.WritingConnection(path)));
        _connection = (SqliteConnection)_context.Database.GetDbConnection();
        try
        {
            _connection.Open();
            _connection.Execute(BuildingPragmas);
            _connection.Execute(
                $"PRAGMA application_id = {SqliteRelease.ApplicationId}; PRAGMA user_version = {SqliteRelease.SchemaVersion};");
            SqliteSchema.CreateTables(_connection);
            _transaction = _connection.BeginTransaction();
        }
        catch (Exception fault)
        {
            Dispose();
            if (fault is SqliteException refused)
            {
                throw SqliteFault.WhileWriting(refused, path);
            }

            throw;
        }
    }

    public string SpoolPath => _path + ".papers";

    private string ImagePath => SqliteShelf.ImageOfDraft(_path);

    public IModel Model => _context.Model;

    public bool LoadsBesideCheck => true;

    public IRowWriter BeginTable(EntityColumns columns) => _tally.Watch(new SqliteBulkWriter(_connection, columns), columns);

    public void Finish()
    {
        try
        {
            SqliteWordTable.Fill(_connection);
            _transaction!.Commit();
            _connection.Execute(ReadingPragma);
            SqliteSchema.CreateIndexes(_connection);
            _connection.Execute("ANALYZE;");
        }
        catch (SqliteException refused)
        {
            throw SqliteFault.WhileWriting(refused, _path);
        }
    }

    public ICheckedDatabase BeginCheck() => new SqliteCheckedDraft(_connection, _path);

    public void RequireLoadable() => SqliteReleaseFile.WriteImage(_path, ImagePath, _tally);

    public void Publish(ReleaseSummary release, ReleaseManifest manifest)
    {
        Close();
        SqliteSeal.Publish(_path, ImagePath, _pathOf(release.Id), manifest with { Sha256 = SqliteSeal.Sha256(_path) });
    }

    public void Dispose()
    {
        Close();
        File.Delete(_path);
        File.Delete(ImagePath);
    }

    private void Close()
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
