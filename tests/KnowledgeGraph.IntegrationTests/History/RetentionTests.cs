using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>Which releases stay when another is activated: by number, by age, and because somebody asked.</summary>
public abstract class RetentionTests(TestStore folder) : IDisposable
{
    private readonly TestStore _folder = folder;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void What_is_to_be_kept_stays_beside_the_newest_until_it_is_let_go()
    {
        var ids = Build(8);
        Assert.Equal(0, Kg.Run(["releases", "keep", ids[1], .. _folder.Options]).ExitCode);

        Assert.Equal(0, Kg.Run(["releases", "activate", ids[7], .. _folder.Options]).ExitCode);

        Assert.Equal(new[] { ids[1] }.Concat(ids[3..]).Order(StringComparer.Ordinal), _folder.Kept);
        var listed = Kg.Run(["releases", "list", .. _folder.Options]).Output.Split('\n').Select(line => line.Split('\t')).ToList();
        var kept = Array.IndexOf(listed[0], "kept");
        Assert.Equal(ids[1], Assert.Single(listed.Skip(1), row => row.Length > kept && row[kept] == "yes")[1]);

        Assert.Equal(0, Kg.Run(["releases", "unkeep", ids[1], .. _folder.Options]).ExitCode);
        _folder.Store.Activate(ids[6]);

        Assert.Equal(ids[3..].Order(StringComparer.Ordinal), _folder.Kept);
    }

    [SkippableFact]
    public void What_is_to_be_kept_stays_so_when_it_is_mended()
    {
        var id = _folder.Build("0");
        _folder.Store.Keep(id, isKept: true);
        _folder.Damage(id);

        Assert.Equal(id, _folder.Build("0"));

        Assert.True(_folder.Store.TryFind(id)!.Manifest!.IsKept);
    }

    [SkippableFact]
    public void Keeping_one_that_is_not_there_is_told() =>
        Assert.Contains("there is no release", Refused("releases", "keep", "0123456789ab"), StringComparison.Ordinal);

    // Each look at the tests' clock is a minute.
    [SkippableFact]
    public void Young_ones_stay_however_many_there_are()
    {
        var ids = Build(8);
        using var store = Open(new ReleaseRetention(2, TimeSpan.FromHours(1)));
        store.Activate(ids[7]);
        Assert.Equal(ids.Order(StringComparer.Ordinal), _folder.Kept);

        using var strict = Open(new ReleaseRetention(2, TimeSpan.FromSeconds(1)));
        strict.Activate(ids[6]);

        Assert.Equal(ids[6..].Order(StringComparer.Ordinal), _folder.Kept);
    }

    [SkippableFact]
    public void A_release_is_found_by_its_id_and_by_the_newest_that_had_been_built_by_a_date()
    {
        var ids = Build(3);
        var built = ids.ConvertAll(id => _folder.Store.TryFind(id)!.CreatedAt);

        Assert.Equal(ids, built.Select(_folder.Store.IdOf));
        Assert.Equal(ids[2], _folder.Store.IdOf("2026-11-23"));
        Assert.Equal(ids[2], _folder.Store.IdOf("2031-01-31"));
        Assert.Equal(ids[1], _folder.Store.IdOf(ids[1]));
        string[] unknown = ["2026-11-22", "2026-11-23T00:00:00Z", "0123456789ab", "../x", "", "yesterday", "2026-13-01", "9999-12-32"];
        Assert.All(unknown, text => Assert.Null(_folder.Store.IdOf(text)));
    }

    private string Refused(params string[] arguments)
    {
        _folder.Build("0");
        var (exitCode, _, error) = Kg.Run([.. arguments, .. _folder.Options]);
        Assert.Equal(4, exitCode);
        return error;
    }

    private List<string> Build(int count) => [.. Enumerable.Range(0, count).Select(number => _folder.Build($"disease {number}"))];

    private ReleaseStore Open(ReleaseRetention retention) => _folder.Options is ["--data", var path]
        ? ReleaseStores.InFolder(path, _folder.Clock, retention)
        : ReleaseStores.InDatabase(_folder.Options[1], _folder.Clock, retention);

    public sealed class OnSqlite() : RetentionTests(new DataFolder());

    public sealed class OnPostgres() : RetentionTests(TestDatabase.InFullRuns());
}
