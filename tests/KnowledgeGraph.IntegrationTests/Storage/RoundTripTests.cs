using System.Text.Json;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>EF Core reads the same values that the bulk writer writes.</summary>
public abstract class RoundTripTests
{
    [SkippableFact]
    public void Every_column_of_every_entity_comes_back_as_it_was_written()
    {
        using var folder = NewStore();
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
            var compare = typeof(RoundTripTests).GetMethod(
                nameof(Compare),
                System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
            compare.MakeGenericMethod(entity).Invoke(null, [context, rows]);
            compared.Add(entity);
        }

        Assert.Equal(
            context.Model.GetEntityTypes().Select(entity => entity.ClrType.Name).Order(),
            compared.Select(entity => entity.Name).Order());
    }

    [SkippableFact]
    public void The_sample_fills_every_column_of_every_table()
    {
        using var folder = NewStore();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        using var context = new Migrations.Sqlite.GraphDbContextFactory().CreateDbContext([]);
        var empty = from entity in context.Model.GetEntityTypes()
                    from property in entity.GetProperties()
                    let column = $"count(\"{property.GetColumnName()}\") FROM \"{entity.GetTableName()}\""
                    where Convert.ToInt64(folder.Scalar(id, $"SELECT {column}")) == 0
                    select column;

        Assert.Empty(empty);
    }

    [SkippableFact]
    public void What_the_release_says_of_itself_is_stored_in_it()
    {
        using var folder = NewStore();
        var built = new SmallRelease().BuildIn(folder.Store).Release;

        Assert.Equal((3, 2, 3, 2), (built.Diseases, built.Genes, built.Phenotypes, built.Citations));
        Assert.Equal("a test", built.BuiltBy);
        Assert.Equal("2026-11-23T00:01:00Z", built.CreatedAt);
        Assert.Equal(built.ContentHash[..12], built.Id);
        Assert.Equal(folder.Store.List()[0].Bytes, built.Bytes);
        Assert.InRange(built.Bytes, 100_000, 10_000_000);
    }

    [SkippableFact]
    public void A_batch_may_hold_more_keys_than_a_statement_has_variables()
    {
        using var folder = NewStore();
        folder.Store.Activate(new SmallRelease().BuildIn(folder.Store).Release.Id);
        using var host = new ReleaseHost(folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        using var context = lease.OpenContext();
        var keys = Enumerable.Range(1, 40_000).ToList();

        Assert.Equal(3, context.Diseases.Count(disease => keys.Contains(disease.Id)));
    }

    [SkippableFact]
    public void A_served_release_cannot_be_written_to()
    {
        using var folder = NewStore();
        folder.Store.Activate(new SmallRelease().BuildIn(folder.Store).Release.Id);
        using var host = new ReleaseHost(folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        using var context = lease.OpenContext();

        var refused = Assert.ThrowsAny<System.Data.Common.DbException>(() => context.Diseases.ExecuteDelete());

        Assert.Matches("read-?only", refused.Message);
    }

    protected abstract TestStore NewStore();

    private static void Compare<TEntity>(GraphDbContext context, List<TEntity> written)
        where TEntity : class
    {
        var read = context.Set<TEntity>().ToList();
        Assert.NotEmpty(written);
        Assert.Equal(
            written.Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal),
            read.Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal));
    }

    public sealed class OnSqlite : RoundTripTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : RoundTripTests
    {
        protected override TestStore NewStore() => new TestDatabase();
    }
}
