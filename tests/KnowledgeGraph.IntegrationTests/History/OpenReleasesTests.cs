using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>Releases beside the served one: opened once, a few at a time, and closed when others are asked for.</summary>
public abstract class OpenReleasesTests : IDisposable
{
    private readonly TestStore _folder;
    private readonly OpenReleases _open;

    protected OpenReleasesTests(TestStore store)
    {
        _folder = store;
        // A clock that is a minute later at each look has every use look whether the release is still there.
        _open = new OpenReleases(store.Store, most: 2, new LeapingClock());
    }

    public void Dispose()
    {
        _open.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Each_is_answered_from_its_own_image_and_its_own_rows()
    {
        string[] names = ["one", "two", "three"];
        var ids = names.Select(_folder.Build).ToList();

        foreach (var (id, name) in ids.Zip(names).Concat(ids.Zip(names)))
        {
            using var lease = await AcquireAsync(id);
            Assert.Equal((name, name), Names(lease!));
        }

        Assert.Equal(2, _open.Ids.Count);
    }

    [SkippableFact]
    public async Task The_one_that_was_not_asked_for_longest_is_closed_first()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "open files are counted through /proc");
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));
        foreach (var id in new[] { one, two, one, three })
        {
            using var lease = await AcquireAsync(id);
            Names(lease!);
        }

        Assert.Equal(new[] { one, three }.Order(), _open.Ids.Order());
        Assert.Equal(0, _folder.OpenHandles(two));
        Assert.NotEqual(0, _folder.OpenHandles(one));
    }

    [SkippableFact]
    public async Task Many_who_ask_at_once_get_one_image_and_the_first_alone_has_opened_it()
    {
        var one = _folder.Build("one");

        var leases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AcquireAsync(one))));

        Assert.Single(leases.Select(lease => lease!.Graph).Distinct());
        Assert.Single(leases, lease => lease!.HasOpened);
        Array.ForEach(leases, lease => lease!.Dispose());
    }

    [SkippableFact]
    public async Task Where_all_are_read_who_wants_another_waits_until_one_is_let_go()
    {
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));
        var first = await AcquireAsync(one);
        using var second = await AcquireAsync(two);

        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _open.AcquireAsync(three, impatient.Token));
        var waiting = AcquireAsync(three);
        Assert.Equal(("one", "one"), Names(first!));
        first!.Dispose();
        using var third = await waiting;

        Assert.Equal(("three", "three"), Names(third!));
        Assert.Equal(new[] { two, three }.Order(), _open.Ids.Order());
    }

    [SkippableFact]
    public async Task One_that_is_not_there_or_no_longer_is_none_and_takes_nobodys_place()
    {
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        using (await AcquireAsync(one))
        using (await AcquireAsync(two))
        {
        }

        Assert.Null(await AcquireAsync("0123456789ab"));
        Assert.Null(await AcquireAsync("../x"));
        Assert.Equal(2, _open.Ids.Count);
        using (var held = await AcquireAsync(one))
        {
            _folder.Remove(one);
            Assert.Null(await AcquireAsync(one));
            Assert.True(held!.IsGone());
            Assert.Equal("one", held.Graph.Diseases.Name[1]);
        }

        Assert.Equal([two], _open.Ids);
        Assert.Equal(0, _folder.OpenHandles(one));
    }

    [SkippableFact]
    public async Task One_that_cannot_be_read_is_refused_until_it_is_built_anew()
    {
        var one = _folder.Build("one");
        _folder.Damage(one);

        await Assert.ThrowsAsync<ReleaseException>(() => AcquireAsync(one));
        await Assert.ThrowsAsync<ReleaseException>(() => AcquireAsync(one));
        Assert.Empty(_open.Ids);
        _folder.Build("one");
        using var lease = await AcquireAsync(one);

        Assert.Equal(("one", "one"), Names(lease!));
    }

    [SkippableFact]
    public async Task One_that_was_served_until_now_is_open_for_those_who_compare_it()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "open files are counted through /proc");
        var (one, two, three) = (_folder.Build("one"), _folder.Build("two"), _folder.Build("three"));
        using var host = new ReleaseHost(_folder.Store)
        {
            Replaced = (before, stamp, now) => _open.Adopt(before, stamp, now.Graph.Release.ReleaseId),
        };
        Turn(one);
        Turn(two);

        Assert.Equal([one], _open.Ids);
        using (var lease = await AcquireAsync(one))
        {
            Assert.False(lease!.HasOpened);
            Assert.Equal(("one", "one"), Names(lease));
            using var served = host.Acquire()!;
            var changed = ReleaseDiff.Of(await lease.ContentsAsync(), await served.ContentsAsync());
            Assert.Equal(["one"], changed.Records.Select(record => record.Fields.Single().Before));
        }

        // The served release is not open twice, and one that is put away closes its database.
        Turn(one);
        Assert.Equal([two], _open.Ids);
        Turn(three);
        Turn(two);
        Assert.Equal(new[] { one, three }.Order(), _open.Ids.Order());
        foreach (var id in _open.Ids)
        {
            // A connection that reads is closed when it has read.
            using var lease = await AcquireAsync(id);
            await lease!.ContentsAsync();
        }

        host.Dispose();
        _open.Dispose();
        Assert.All(new[] { one, two, three }, id => Assert.Equal(0, _folder.OpenHandles(id)));

        void Turn(string id)
        {
            _folder.Store.Activate(id);
            Assert.Equal(id, host.Follow());
        }
    }

    private Task<ReleaseLease?> AcquireAsync(string id) => _open.AcquireAsync(id, CancellationToken.None);

    private static (string InImage, string InDatabase) Names(ReleaseLease lease)
    {
        using var context = lease.OpenContext();
        return (lease.Graph.Diseases.Name[1]!, context.Diseases.Single(disease => disease.Id == 2).Name);
    }

    public sealed class OnSqlite() : OpenReleasesTests(new DataFolder());

    public sealed class OnPostgres() : OpenReleasesTests(TestDatabase.InFullRuns());

    private sealed class LeapingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Add(ref _now, 60);
    }
}
