using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>How a release's SQLite file is opened: once for writing, before anyone reads it; afterwards for reading only.</summary>
internal static class SqliteRelease
{
    private const string Migrations = "KnowledgeGraph.Migrations.Sqlite";

    public static string WritingConnection(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = false }.ToString();

    public static string ReadingConnection(string path, bool isPooled) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = isPooled }.ToString();

    public static DbContextOptions<GraphDbContext> Options(string connection) =>
        new DbContextOptionsBuilder<GraphDbContext>()
            .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(Migrations))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    /// <summary>Closes pooled connections, so that the file is no longer held.</summary>
    public static void Close(string connection)
    {
        using var one = new SqliteConnection(connection);
        SqliteConnection.ClearPool(one);
    }
}
