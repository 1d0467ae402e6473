using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>The data folder: what is listed, what can be served, how to go back, what is swept.</summary>
public sealed class ReleaseStoreTests : IDisposable
{
    private readonly DataFolder _folder = new();

    private ReleaseStore Store => _folder.Store;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_absent_folder_holds_nothing_and_is_not_made_by_looking()
    {
        Assert.Empty(Store.List());
        Assert.Null(Store.Current);
        Store.SweepLeftovers();
        Assert.False(Directory.Exists(_folder.Path));
    }

    [Fact]
    public void A_release_is_listed_once_built_and_served_once_activated()
    {
        var id = _folder.Build("one");

        Assert.Equal([id], Store.List().Select(release => release.Id));
        Assert.Null(Store.CurrentId);
        Store.Activate(id);
        Assert.Equal(id, Store.Current!.Id);
    }

    [Fact]
    public void The_newest_is_listed_first()
    {
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));

        Assert.Equal([three, two, one], Store.List().Select(release => release.Id));
    }

    [Fact]
    public void Rolling_back_goes_through_what_was_served_before()
    {
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));
        Store.Activate(one);
        Store.Activate(two);
        Store.Activate(three);
        Store.Activate(three);

        Assert.Equal(two, Store.Rollback().Id);
        Assert.Equal(two, Store.CurrentId);
        Assert.Equal(one, Store.Rollback().Id);
        Assert.Contains("no release was served before", Assert.Throws<ReleaseException>(Store.Rollback).Message, StringComparison.Ordinal);
        Assert.Equal(one, Store.CurrentId);
    }

    [Fact]
    public void Rolling_back_passes_over_a_release_whose_file_is_gone()
    {
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));
        Store.Activate(one);
        Store.Activate(two);
        Store.Activate(three);
        File.Delete(_folder.FileOf(two));

        Assert.Equal(one, Store.Rollback().Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789ab")]
    [InlineData("../../etc/passwd")]
    [InlineData("ABC")]
    public void An_unknown_release_is_refused_and_the_pointer_stays(string id)
    {
        var served = _folder.Build("one");
        Store.Activate(served);

        Assert.Contains("there is no release", Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message, StringComparison.Ordinal);
        Assert.Equal(served, Store.CurrentId);
    }

    [Fact]
    public void A_release_of_newer_tables_is_refused()
    {
        var id = _folder.Build("one");
        Run(id, "PRAGMA user_version = 999");

        Assert.Contains("use a newer kg", Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_something_else_is_refused()
    {
        var id = _folder.Build("one");
        Run(id, "PRAGMA application_id = 1");

        Assert.Contains("not written by kg import", Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_under_another_release_s_name_is_refused()
    {
        var id = _folder.Build("one");
        File.Copy(_folder.FileOf(id), _folder.FileOf("0123456789ab"));

        Assert.Contains(id, Assert.Throws<ReleaseException>(() => Store.Activate("0123456789ab")).Message, StringComparison.Ordinal);
        Assert.Equal([id], Store.List().Select(release => release.Id));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.95)]
    public void A_file_cut_short_is_refused_not_listed_and_healed_by_building_it_again(double share)
    {
        var id = _folder.Build("one");
        using (var file = File.OpenWrite(_folder.FileOf(id)))
        {
            file.SetLength((long)(file.Length * share));
        }

        Assert.Contains("cannot be read as a release", Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message, StringComparison.Ordinal);
        Assert.Null(Store.CurrentId);
        Assert.Equal(id, _folder.Build("one"));
        Assert.Equal(id, Store.Activate(id).Id);
    }

    [Fact]
    public void A_damaged_page_is_found_before_the_release_is_served()
    {
        var id = _folder.Build("one");
        var page = (long)Run(id, "SELECT rootpage FROM sqlite_master WHERE name = 'disease_synonym'")!;
        using (var file = File.OpenWrite(_folder.FileOf(id)))
        {
            file.Position = (page - 1) * 4096;
            file.Write(new byte[4096]);
        }

        Assert.Throws<ReleaseException>(() => Store.Activate(id));
        Assert.Null(Store.CurrentId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Current\":\"abc\"}")]
    [InlineData("no JSON")]
    public void A_pointer_that_cannot_be_read_is_a_clear_fault(string text)
    {
        _folder.Build("one");
        File.WriteAllText(Path.Combine(_folder.Path, "current"), text);

        Assert.Contains("is not a pointer file", Assert.Throws<ReleaseException>(() => Store.CurrentId).Message, StringComparison.Ordinal);
        Assert.Single(Store.List());
    }

    [Fact]
    public void What_killed_imports_left_is_swept()
    {
        var id = _folder.Build("one");
        File.WriteAllText(Path.Combine(_folder.Releases, "draft-1.db.tmp"), "half");
        File.WriteAllText(Path.Combine(_folder.Releases, "draft-1.db.tmp-journal"), "half");

        Store.SweepLeftovers();

        Assert.Equal([$"kg-{id}.db"], _folder.Files);
    }

    [Fact]
    public void Beginning_an_import_sweeps_too()
    {
        var id = _folder.Build("one");
        File.WriteAllText(Path.Combine(_folder.Releases, "draft-1.db.tmp"), "half");

        using (Store.BeginDraft())
        {
            Assert.DoesNotContain("draft-1.db.tmp", _folder.Files);
        }

        Assert.Equal([$"kg-{id}.db"], _folder.Files);
    }

    [Fact]
    public void Five_releases_are_kept_among_them_the_served_one_and_the_one_before()
    {
        var ids = Enumerable.Range(0, 7).Select(number => _folder.Build($"name {number}")).ToList();
        Store.Activate(ids[0]);
        Store.Activate(ids[3]);

        Assert.Equal(new[] { ids[6], ids[5], ids[4], ids[3], ids[0] }, Store.List().Select(release => release.Id));
        Assert.Equal(ids[0], Store.Rollback().Id);
    }

    [Fact]
    public async Task Many_activations_at_once_leave_a_whole_pointer_and_a_whole_history()
    {
        var ids = Enumerable.Range(0, 4).Select(number => _folder.Build($"name {number}")).ToList();

        await Task.WhenAll(ids.Select(id => Task.Run(() => Store.Activate(id))));

        var served = new List<string> { Store.CurrentId!, Store.Rollback().Id, Store.Rollback().Id, Store.Rollback().Id };
        Assert.Equal(ids.Order(), served.Order());
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_a_clear_fault()
    {
        File.WriteAllText(_folder.Path, "in the way");
        try
        {
            var fault = Assert.ThrowsAny<IOException>(Store.BeginDraft);

            Assert.Contains(_folder.Path, fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(_folder.Path);
        }
    }

    private object? Run(string id, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.FileOf(id), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
