using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>
/// Tables that are longer than what is handed to the database at once: all rows arrive in their order, and a fault anywhere in them leaves
/// nothing behind.
/// </summary>
public abstract class ManyRowsTests
{
    private const int Rows = 5_000;

    [SkippableFact]
    public async Task Every_row_arrives_as_it_was_given()
    {
        using var folder = NewStore();
        using var draft = folder.Store.BeginDraft();
        draft.Write(Diseases());
        draft.Write(Enumerable.Range(1, Rows).Select(id => new Gene { Id = id, Symbol = $"SYM{id}", Curie = $"HGNC:{id}" }));

        var release = draft.Complete("a test").Release;

        Assert.Equal((1, Rows), (release.Diseases, release.Genes));
        Assert.Equal(
            Enumerable.Range(1, Rows).Select(id => (id, $"SYM{id}", $"HGNC:{id}")),
            await folder.Store.ReadAsync(
                release.Id, async context => (await context.Genes.OrderBy(gene => gene.Id).ToListAsync()).ConvertAll(
                    gene => (gene.Id, gene.Symbol, gene.Curie))));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(513)]
    [InlineData(3_000)]
    public void A_fault_of_whoever_makes_the_rows_is_told_and_leaves_nothing(int at)
    {
        using var folder = NewStore();
        using (var draft = folder.Store.BeginDraft())
        {
            draft.Write(Diseases());
            var fault = Assert.Throws<InvalidDataException>(
                () => draft.Write(Enumerable.Range(1, Rows).Select(
                    id => id == at
                        ? throw new InvalidDataException("no more")
                        : new Gene { Id = id, Symbol = "S", Curie = $"HGNC:{id}" })));

            Assert.Equal("no more", fault.Message);
        }

        Assert.Empty(folder.Kept);
    }

    protected abstract TestStore NewStore();

    private static List<Disease> Diseases() => [new() { Id = 1, Curie = "MONDO:0000001", Name = "one" }];

    public sealed class OnSqlite : ManyRowsTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : ManyRowsTests
    {
        [SkippableTheory]
        [InlineData(1)]
        [InlineData(513)]
        [InlineData(3_000)]
        [InlineData(Rows)]
        public void A_row_that_the_database_refuses_is_told_and_leaves_nothing(int at)
        {
            using var folder = NewStore();
            using (var draft = folder.Store.BeginDraft())
            {
                draft.Write(Diseases());
                // PostgreSQL takes no NUL in a text.
                var fault = Assert.Throws<ReleaseException>(
                    () => draft.Write(
                        Enumerable.Range(1, Rows)
                            .Select(id => new Gene { Id = id, Symbol = id == at ? "S\0" : "S", Curie = $"HGNC:{id}" })));

                Assert.Contains("gene", fault.Message, StringComparison.Ordinal);
            }

            Assert.Empty(folder.Kept);
        }

        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
