using System.Diagnostics;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Turning from one release to another while readers are at work.</summary>
public abstract class ReleaseHostTests : IDisposable
{
    private readonly TestStore _folder;
    private readonly ReleaseHost _host;

    protected ReleaseHostTests(TestStore store)
    {
        _folder = store;
        _host = new ReleaseHost(store.Store);
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Nothing_is_served_before_a_release_is_activated()
    {
        _folder.Build("one");

        Assert.Null(_host.Follow());
        Assert.Null(_host.Acquire());
        Assert.Null(_host.ServedId);
    }

    [SkippableFact]
    public async Task An_activation_ends_the_wait_for_one()
    {
        var ids = new[] { _folder.Build("one"), _folder.Build("two") };
        _folder.Store.Activate(ids[0]);
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var served = string.Empty; served != ids[0]; served = _host.Follow() ?? _host.ServedId ?? served)
        {
            await _folder.Store.WaitForTurnAsync(TimeSpan.FromSeconds(1), TimeProvider.System, end.Token);
        }

        // A first wait may end at once, because a store that has just begun to look knows of no turn before.
        await _folder.Store.WaitForTurnAsync(TimeSpan.FromMilliseconds(100), TimeProvider.System, end.Token);
        var waiting = _folder.Store.WaitForTurnAsync(TimeSpan.FromMinutes(1), TimeProvider.System, end.Token);
        Assert.False(waiting.IsCompleted);
        _folder.Store.Activate(ids[1]);
        var start = Stopwatch.GetTimestamp();
        await waiting;

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
        Assert.Equal(ids[1], _host.Follow());
    }

    [SkippableFact]
    public void A_lease_goes_on_reading_the_release_it_began_with()
    {
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        _folder.Store.Activate(one);
        Assert.Equal(one, _host.Follow());
        using var before = _host.Acquire()!;

        _folder.Store.Activate(two);
        Assert.Equal(two, _host.Follow());
        using var after = _host.Acquire()!;

        Assert.Equal(("one", "one"), Names(before));
        Assert.Equal(("two", "two"), Names(after));
        Assert.Null(_host.Follow());
    }

    [SkippableFact]
    public void The_old_release_is_closed_when_the_last_lease_is_returned()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "open files are counted through /proc");
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        _folder.Store.Activate(one);
        _host.Follow();
        var lease = _host.Acquire()!;
        Names(lease);
        _folder.Store.Activate(two);
        _host.Follow();
        Assert.NotEqual(0, _folder.OpenHandles(one));

        lease.Dispose();
        lease.Dispose();

        // The preparation behind the first answers holds a release, too, while it asks the database.
        Assert.True(SpinWait.SpinUntil(() => _folder.OpenHandles(one) == 0, TimeSpan.FromSeconds(30)));
        using var after = _host.Acquire()!;
        Assert.Equal(("two", "two"), Names(after));
    }

    [SkippableFact]
    public void A_release_that_cannot_be_loaded_leaves_the_old_one_serving_and_is_tried_once()
    {
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        _folder.Store.Activate(one);
        _host.Follow();
        _folder.Store.Activate(two);
        _folder.Damage(two);

        Assert.Throws<ReleaseException>(_host.Follow);

        Assert.Null(_host.Follow());
        Assert.Equal(one, _host.ServedId);
        using var lease = _host.Acquire()!;
        Assert.Equal(("one", "one"), Names(lease));
    }

    [SkippableFact]
    public void A_refused_release_is_tried_again_once_it_has_been_built_anew()
    {
        var two = _folder.Build("two");
        _folder.Store.Activate(two);
        _folder.Damage(two);

        Assert.Throws<ReleaseException>(_host.Follow);
        _folder.Build("two");

        Assert.Equal(two, _host.Follow());
    }

    [SkippableFact]
    public void After_disposal_nothing_is_served_or_loaded()
    {
        _folder.Store.Activate(_folder.Build("one"));
        _host.Follow();

        _host.Dispose();

        Assert.Null(_host.Acquire());
        Assert.Null(_host.Follow());
    }

    [SkippableFact]
    public async Task Readers_never_meet_a_closed_or_mixed_release_while_it_is_turned_over_and_over()
    {
        string[] ids = [_folder.Build("one"), _folder.Build("two")];
        _folder.Store.Activate(ids[0]);
        _host.Follow();
        using var done = new CancellationTokenSource();
        using var started = new CountdownEvent(3);
        var readers = Enumerable.Range(0, 3)
            .Select(_ => Task.Factory.StartNew(() => Read(started, done.Token), TaskCreationOptions.LongRunning))
            .ToList();
        Assert.True(started.Wait(TimeSpan.FromSeconds(30)));

        for (var turn = 1; turn <= 20; turn++)
        {
            _folder.Store.Activate(ids[turn % 2]);
            Assert.Equal(ids[turn % 2], _host.Follow());
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), read => Assert.NotEqual(0, read));
    }

    private int Read(CountdownEvent started, CancellationToken done)
    {
        started.Signal();
        var read = 0;
        for (; !done.IsCancellationRequested; read++)
        {
            using var lease = _host.Acquire()!;
            var (inImage, inDatabase) = Names(lease);
            Assert.Equal(inImage, inDatabase);
        }

        return read;
    }

    private static (string InImage, string InDatabase) Names(ReleaseLease lease)
    {
        using var context = lease.OpenContext();
        return (lease.Graph.Diseases.Name[1]!, context.Diseases.Single(disease => disease.Id == 2).Name);
    }

    public sealed class OnSqlite() : ReleaseHostTests(new DataFolder());

    public sealed class OnPostgres() : ReleaseHostTests(new TestDatabase());
}
