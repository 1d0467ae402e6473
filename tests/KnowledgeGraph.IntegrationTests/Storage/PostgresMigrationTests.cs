using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Migrations.Postgres;
using Microsoft.EntityFrameworkCore;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Model, migrations and built releases have the same schema on PostgreSQL too.</summary>
public sealed class PostgresMigrationTests
{
    private const string Columns =
        "SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), ' COLLATE ' || nullif(o.collname, "
            + "'default'), CASE WHEN a.attnotnull THEN ' NOT NULL' END) "
        + "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 LEFT JOIN pg_collation o ON o.oid = a.attcollation "
        + "WHERE c.relnamespace = to_regnamespace('kg_{0}') AND c.relkind = 'r' ORDER BY c.relname, a.attnum";

    private const string Indexes = "SELECT replace(indexdef, 'kg_{0}.', '') FROM pg_indexes WHERE schemaname = 'kg_{0}' ORDER BY indexname";

    private const string Constraints =
        "SELECT conname::text FROM pg_constraint WHERE connamespace = to_regnamespace('kg_{0}') AND contype NOT IN ('p', 'n') ORDER BY 1";

    [Fact]
    public void The_model_has_no_change_that_a_migration_lacks()
    {
        using var context = new PostgresContextFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [SkippableFact]
    public void The_schema_version_counts_the_migrations()
    {
        using var context = new PostgresContextFactory().CreateDbContext([]);
        using var database = new TestDatabase();
        var id = new SmallRelease().BuildIn(database.Store).Release.Id;

        Assert.Equal(
            [$"{context.Database.GetMigrations().Count()}"],
            database.Column($"SELECT schema_version::text FROM kg.release WHERE id = '{id}'"));
    }

    /// <summary>Checks that the statements of docs/distributed.md about each table hold for the tables that are made.</summary>
    [SkippableFact]
    public void No_unique_index_of_a_distributed_table_leaves_out_what_it_is_distributed_by()
    {
        using var database = new TestDatabase();
        var id = new SmallRelease().BuildIn(database.Store).Release.Id;
        var told = File.ReadLines(Path.Combine(Repository.Root, "docs", "distributed.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells is [_, ['`', ..], ['`', ..], ..])
            .Select(cells => (Table: cells[1].Trim('`'), Key: cells[2].Trim('`'))).ToList();

        Assert.Equal(13, told.Count);
        foreach (var (table, key) in told)
        {
            Assert.Single(database.Column(
                $"SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass('kg_{id}.{table}') AND attname = '{key}'"));
            var unique = database.Column(
                $"SELECT indexdef FROM pg_indexes WHERE schemaname = 'kg_{id}' AND tablename = '{table}' AND indexdef LIKE "
                    + "'CREATE UNIQUE%'");
            Assert.All(unique, index => Assert.Matches($"[(, ]{key}[,)]", index));
        }
    }

    [SkippableFact]
    public void A_built_release_has_the_schema_of_the_snapshot()
    {
        using var database = new TestDatabase();
        var id = new SmallRelease().BuildIn(database.Store).Release.Id;

        Snapshot.Match(string.Join('\n', Rows(Columns).Concat(Rows(Indexes))) + "\n");
        // There are no foreign keys and no unique constraints, because constraints across tables would keep them from being distributed.
        Assert.Empty(Rows(Constraints));

        List<string> Rows(string sql) => database.Column(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, id));
    }
}
