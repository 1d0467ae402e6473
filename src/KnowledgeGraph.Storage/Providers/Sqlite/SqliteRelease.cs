using KnowledgeGraph.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>The ways to open a release's SQLite file: once for writing, before anyone reads it; afterwards for reading only.</summary>
internal static class SqliteRelease
{
    // One interceptor serves all contexts, because EF builds its services anew for each one that it has not seen.
    private static readonly StatementInterruption _interruption = new();

    /// <summary>Marks a file as a release ("KGDB"), in SQLite's application_id.</summary>
    public const int ApplicationId = 0x4B474442;

    /// <summary>
    /// The number of migrations, in SQLite's user_version: files with another schema are recognised before a table is read.
    /// </summary>
    public const int SchemaVersion = 12;

    public static string WritingConnection(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = false }
            .ToString();

    public static string ReadingConnection(string path, bool isPooled) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = isPooled }.ToString();

    public static DbContextOptions<GraphDbContext> Options(string connection) =>
        new DbContextOptionsBuilder<GraphDbContext>()
            // The keys of a batch go in one parameter, so that there is one statement text for any number of keys, and no limit.
            .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(_interruption)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    /// <summary>Closes pooled connections, so that the file is no longer held.</summary>
    public static void Close(string connection)
    {
        using var one = new SqliteConnection(connection);
        SqliteConnection.ClearPool(one);
    }
}
