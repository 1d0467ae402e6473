using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>The data folder: what is listed, what can be served, how to go back, what is swept.</summary>
public abstract class ReleaseStoreTests(TestStore folder) : IDisposable
{
    private readonly TestStore _folder = folder;

    private ReleaseStore Store => _folder.Store;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void An_absent_store_holds_nothing()
    {
        Assert.Empty(Store.List());
        Assert.Null(Store.Current);
        Store.SweepLeftovers();
        Assert.Contains("no release was served before", Assert.Throws<ReleaseException>(Store.Rollback).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_damaged_release_is_refused_and_healed_by_building_it_again()
    {
        var id = _folder.Build("one");
        _folder.Damage(id);

        Assert.Contains(
            "cannot be read as a release",
            Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message,
            StringComparison.Ordinal);
        Assert.Null(Store.CurrentId);
        Assert.Equal(id, _folder.Build("one"));
        Assert.Equal(id, Store.Activate(id).Id);
    }

    [SkippableFact]
    public void A_release_is_listed_once_built_and_served_once_activated()
    {
        var id = _folder.Build("one");

        Assert.Equal([id], Store.List().Select(release => release.Id));
        Assert.Null(Store.CurrentId);
        Store.Activate(id);
        Assert.Equal(id, Store.Current!.Id);
    }

    [SkippableFact]
    public void The_newest_is_listed_first()
    {
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));

        Assert.Equal([three, two, one], Store.List().Select(release => release.Id));
    }

    [SkippableFact]
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

    [SkippableFact]
    public void Rolling_back_passes_over_a_release_that_is_gone()
    {
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));
        Store.Activate(one);
        Store.Activate(two);
        Store.Activate(three);
        _folder.Remove(two);

        Assert.Equal(one, Store.Rollback().Id);
    }

    [SkippableTheory]
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

    [SkippableFact]
    public void A_release_of_newer_tables_is_refused()
    {
        var id = _folder.Build("one");
        _folder.SetVersion(id, 999);

        Assert.Contains("use a newer kg", Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Beginning_an_import_sweeps_too()
    {
        var id = _folder.Build("one");
        _folder.LeaveDraft();
        var left = _folder.Kept.Except([id]).Single();

        using (Store.BeginDraft())
        {
            Assert.DoesNotContain(left, _folder.Kept);
        }

        Assert.Equal([id], _folder.Kept);
    }

    [SkippableFact]
    public void Five_releases_are_kept_among_them_the_served_one_and_the_one_before()
    {
        var ids = Enumerable.Range(0, 7).Select(number => _folder.Build($"name {number}")).ToList();
        Store.Activate(ids[0]);
        Store.Activate(ids[3]);

        Assert.Equal(new[] { ids[6], ids[5], ids[4], ids[3], ids[0] }, Store.List().Select(release => release.Id));
        Assert.Equal(ids[0], Store.Rollback().Id);
    }

    [SkippableFact]
    public async Task Many_activations_at_once_leave_a_whole_pointer_and_a_whole_history()
    {
        var ids = Enumerable.Range(0, 4).Select(number => _folder.Build($"name {number}")).ToList();

        await Task.WhenAll(ids.Select(id => Task.Run(() => Store.Activate(id))));

        var served = new List<string> { Store.CurrentId!, Store.Rollback().Id, Store.Rollback().Id, Store.Rollback().Id };
        Assert.Equal(ids.Order(), served.Order());
    }

    public sealed class OnSqlite() : ReleaseStoreTests(new DataFolder());

    public sealed class OnPostgres() : ReleaseStoreTests(new TestDatabase());
}
