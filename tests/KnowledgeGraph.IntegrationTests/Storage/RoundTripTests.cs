using System.Text.Json;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>What is written by the bulk writer is what EF Core reads.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_column_of_every_entity_comes_back_as_it_was_written()
    {
        using var folder = new DataFolder();
        var release = new SmallRelease();
        folder.Store.Activate(release.BuildIn(folder.Store).Release.Id);
        using var host = new ReleaseHost(folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        using var context = lease.OpenContext();
        var compared = new List<Type> { typeof(ReleaseInfo) };

        foreach (var rows in typeof(SmallRelease).GetProperties().Select(property => property.GetValue(release)!))
        {
            var entity = rows.GetType().GetGenericArguments()[0];
            var compare = typeof(RoundTripTests).GetMethod(nameof(Compare), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
            compare.MakeGenericMethod(entity).Invoke(null, [context, rows]);
            compared.Add(entity);
        }

        Assert.Equal(
            context.Model.GetEntityTypes().Select(entity => entity.ClrType.Name).Order(),
            compared.Select(entity => entity.Name).Order());
    }

    [Fact]
    public void The_sample_fills_every_column_of_every_table()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.FileOf(id), Pooling = false }.ToString());
        connection.Open();
        using var columns = connection.CreateCommand();
        columns.CommandText =
            "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '%EFMigrations%' AND m.name NOT LIKE 'text\\_word%' ESCAPE '\\'";
        using var reader = columns.ExecuteReader();
        var empty = new List<string>();
        while (reader.Read())
        {
            using var filled = connection.CreateCommand();
            filled.CommandText = $"SELECT count(\"{reader.GetString(1)}\") FROM \"{reader.GetString(0)}\"";
            if ((long)filled.ExecuteScalar()! == 0)
            {
                empty.Add($"{reader.GetString(0)}.{reader.GetString(1)}");
            }
        }

        Assert.Empty(empty);
    }

    [Fact]
    public void What_the_release_says_of_itself_is_stored_in_it()
    {
        using var folder = new DataFolder();
        var built = new SmallRelease().BuildIn(folder.Store).Release;

        Assert.Equal((3, 2, 3, 2), (built.Diseases, built.Genes, built.Phenotypes, built.Citations));
        Assert.Equal("a test", built.BuiltBy);
        Assert.Equal("2026-11-23T00:01:00Z", built.CreatedAt);
        Assert.Equal(built.ContentHash[..12], built.Id);
        Assert.Equal(new FileInfo(folder.FileOf(built.Id)).Length, built.Bytes);
    }

    [Fact]
    public void A_batch_may_hold_more_keys_than_SQLite_has_variables()
    {
        using var folder = new DataFolder();
        folder.Store.Activate(new SmallRelease().BuildIn(folder.Store).Release.Id);
        using var host = new ReleaseHost(folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        using var context = lease.OpenContext();
        var keys = Enumerable.Range(1, 40_000).ToList();

        Assert.Equal(3, context.Diseases.Count(disease => keys.Contains(disease.Id)));
    }

    [Fact]
    public void A_served_release_cannot_be_written_to()
    {
        using var folder = new DataFolder();
        folder.Store.Activate(new SmallRelease().BuildIn(folder.Store).Release.Id);
        using var host = new ReleaseHost(folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        using var context = lease.OpenContext();

        var refused = Assert.Throws<SqliteException>(() => context.Diseases.ExecuteDelete());

        Assert.Contains("readonly", refused.Message, StringComparison.Ordinal);
    }

    private static void Compare<TEntity>(GraphDbContext context, List<TEntity> written)
        where TEntity : class
    {
        var read = context.Set<TEntity>().ToList();
        Assert.NotEmpty(written);
        Assert.Equal(
            written.Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal),
            read.Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal));
    }
}
