using KnowledgeGraph.Migrations.Sqlite;
using KnowledgeGraph.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Model, migrations and built releases have one and the same schema.</summary>
public sealed class MigrationTests
{
    // ANALYZE adds its own tables to a built release; they hold statistics, not data. Migrations keep account of themselves, and a virtual
    // table makes what it stands on.
    private const string IsOfRelease =
        "tbl_name NOT LIKE 'sqlite_stat%' AND tbl_name NOT LIKE '!_!_EF%' ESCAPE '!' AND tbl_name NOT IN (SELECT name FROM "
            + "pragma_table_list WHERE type = 'shadow')";

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

    /// <summary>To accept a change: KG_ACCEPT_SCHEMA=true dotnet test --filter MigrationTests.</summary>
    [Theory]
    [InlineData("table", "tables.sql")]
    [InlineData("index", "indexes.sql")]
    public void What_makes_a_release_is_what_migrations_lead_to(string kind, string file)
    {
        using var context = Migrated();
        var statements = string.Concat(
            Rows(
                context,
                $"SELECT sql || ';' FROM sqlite_master WHERE type = '{kind}' AND sql IS NOT NULL AND {IsOfRelease} "
                    + "ORDER BY rowid").Select(sql => sql + '\n'));
        var path = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Storage", "Providers", "Sqlite", file);
        if (Environment.GetEnvironmentVariable("KG_ACCEPT_SCHEMA") == "true")
        {
            File.WriteAllText(path, statements);
        }

        Assert.Equal(statements, File.ReadAllText(path));
    }

    [Fact]
    public void A_built_release_has_the_schema_that_migrations_make()
    {
        using var context = Migrated();
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

    private static GraphDbContext Migrated()
    {
        var context = new GraphDbContextFactory().CreateDbContext([]);
        context.Database.OpenConnection();
        context.Database.Migrate();
        return context;
    }

    private static List<string> Schema(SqliteConnection connection) => Rows(
        connection, $"SELECT coalesce(sql, 'automatic ' || name) FROM sqlite_master WHERE {IsOfRelease} ORDER BY type DESC, name");

    private static List<string> Rows(GraphDbContext context, string sql) => Rows((SqliteConnection)context.Database.GetDbConnection(), sql);

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
