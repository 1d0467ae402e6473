using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Stores in which nothing is active: whatever reads ends with 4, writes nothing, and says the line to type.</summary>
public abstract class NoActiveReleaseTests(TestStore store) : IDisposable
{
    private static readonly string[][] Reading =
    [
        ["serve", "--urls", "http://127.0.0.1:0"], ["--urls", "http://127.0.0.1:0"], ["query", "{ release { id } }"],
        ["rank", "--observed", "HP:0001250"],
        ["export", "graph", "--format", "ndjson", "--out", "never"], ["export", "table", "{ genes { nodes { "
            + "curie } } }", "--out", "never"], ["releases", "image"],
    ];

    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Releases_without_a_pointer_stay_without_one()
    {
        var older = _store.Build("older");
        var newer = _store.Build("newer");

        RequireRefused($"to serve the newest of 2, type: kg releases activate {newer} ");

        Assert.Null(_store.Store.CurrentId);
        Assert.Equal(new[] { older, newer }.Order(StringComparer.Ordinal), _store.Kept);
    }

    [SkippableFact]
    public void The_line_to_type_works_as_it_stands()
    {
        var id = _store.Build("one");
        var (_, _, error) = Kg.Run(["query", "{ release { id } }", .. _store.Options]);
        var line = Regex.Match(error, "type: kg (.*)").Groups[1].Value;
        var words = Regex.Matches(line, @"((?:[^\s'\\]|\\'|'[^']*')+)")
            .Select(word => Regex.Replace(word.Value, @"'([^']*)'|\\'", part => part.Groups[1].Success ? part.Groups[1].Value : "'"));

        var (exitCode, _, fault) = Kg.Run([.. words]);

        Assert.True(exitCode == 0, line + fault);
        Assert.Equal(id, _store.Store.CurrentId);
    }

    [SkippableFact]
    public void An_empty_store_stays_empty()
    {
        if (_store is DataFolder folder)
        {
            Directory.CreateDirectory(folder.Path);
        }

        RequireRefused("to build one, type: kg import --from FOLDER --da");

        Assert.Empty(_store.Kept);
        Assert.False(_store.Store.HasReleases);
        if (_store is TestDatabase database)
        {
            Assert.Empty(database.Column("SELECT nspname::text FROM pg_namespace WHERE nspname = 'kg'"));
        }
    }

    private void RequireRefused(string says)
    {
        foreach (var command in Reading)
        {
            var (exitCode, output, error) = Kg.Run([.. command, .. _store.Options]);

            Assert.True(
                exitCode == 4 && output.Length == 0 && error.Contains(says, StringComparison.Ordinal),
                $"{string.Join(' ', command)}: {exitCode} {output}{error}");
        }
    }

    public sealed class OnSqlite() : NoActiveReleaseTests(new DataFolder())
    {
        private static readonly string[][] Choosing =
            [["releases", "list"], ["releases", "rollback"], ["releases", "activate", "000000000000"],
                ["releases", "image", "000000000000"]];

        [Fact]
        public void A_folder_that_is_not_there_is_not_made()
        {
            var folder = ((DataFolder)_store).Path;
            foreach (var command in Reading.Concat(Choosing))
            {
                var (exitCode, output, error) = Kg.Run([.. command, "--data", folder]);

                Assert.Equal((2, string.Empty), (exitCode, output));
                Assert.Contains($"there is no data folder {folder}", error, StringComparison.Ordinal);
                Assert.False(Directory.Exists(folder), string.Join(' ', command));
            }
        }
    }

    public sealed class OnPostgres() : NoActiveReleaseTests(TestDatabase.InFullRuns());
}
