using KnowledgeGraph.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Model, migrations and built releases have one and the same schema.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_model_has_no_change_that_a_migration_lacks()
    {
        using var context = new GraphDbContextFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_schema_version_counts_the_migrations()
    {
        using var context = new GraphDbContextFactory().CreateDbContext([]);
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        using var connection = Open(folder.FileOf(id));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";

        Assert.Equal((long)context.Database.GetMigrations().Count(), command.ExecuteScalar());
    }

    [Fact]
    public void All_migrations_make_the_schema_of_the_snapshot()
    {
        using var context = new GraphDbContextFactory().CreateDbContext([]);
        context.Database.OpenConnection();
        context.Database.Migrate();

        Snapshot.Match(string.Join('\n', Schema((SqliteConnection)context.Database.GetDbConnection())) + "\n");
    }

    [Fact]
    public void A_built_release_has_the_schema_that_migrations_make()
    {
        using var context = new GraphDbContextFactory().CreateDbContext([]);
        context.Database.OpenConnection();
        context.Database.Migrate();
        using var folder = new DataFolder();
        using var connection = Open(folder.FileOf(new SmallRelease().BuildIn(folder.Store).Release.Id));

        Assert.Equal(Schema((SqliteConnection)context.Database.GetDbConnection()), Schema(connection));
    }

    [Fact]
    public void The_native_SQLite_is_3_50_2_or_newer()
    {
        using var connection = Open(":memory:");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sqlite_version()";

        Assert.True(Version.Parse((string)command.ExecuteScalar()!) >= new Version(3, 50, 2));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    // ANALYZE adds its own tables to a built release; they hold statistics, not data.
    private static List<string> Schema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(sql, 'automatic ' || name) FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type DESC, name";
        using var reader = command.ExecuteReader();
        var statements = new List<string>();
        while (reader.Read())
        {
            statements.Add(reader.GetString(0));
        }

        return statements;
    }
}
