using System.Threading.Channels;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// A request reads from the database in two lanes, however many of its fields ask: each reading keeps a thread, and the rest are for
/// others.
/// </summary>
public sealed class DatabaseLaneTests : IDisposable
{
    private const int Lanes = 2;
    private const int Fields = 6;

    private readonly DataFolder _folder = new();
    private readonly ReleaseHost _host;
    private readonly ReleaseLease _release;

    public DatabaseLaneTests()
    {
        _folder.Store.Activate(_folder.Build("one"));
        _host = new ReleaseHost(_folder.Store);
        _host.Follow();
        _release = _host.Acquire()!;
    }

    public void Dispose()
    {
        _release.Dispose();
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_request_reads_two_things_at_once_and_the_rest_one_after_the_other()
    {
        var database = new HeldReadings();
        var loaders = new RequestLoaders(new CountedLease(_release));
        var asked = Enumerable.Range(0, Fields).Select(_ => Ask(loaders, database)).ToList();
        for (var read = 0; read < Fields; read++)
        {
            await database.HoldAsync(Math.Min(Lanes, Fields - read));
            database.LetOneGo();
        }

        Assert.Equal(Enumerable.Repeat(1, Fields), await Task.WhenAll(asked));
        Assert.Equal(Lanes, database.MostAtOnce);
    }

    [Fact]
    public async Task Another_request_has_lanes_of_its_own()
    {
        var (database, other) = (new HeldReadings(), new HeldReadings());
        var loaders = new RequestLoaders(new CountedLease(_release));
        var asked = Enumerable.Range(0, Fields).Select(_ => Ask(loaders, database)).ToList();
        await database.HoldAsync(Lanes);

        var answer = Ask(new RequestLoaders(new CountedLease(_release)), other);
        await other.HoldAsync(1);
        other.LetOneGo();

        Assert.Equal(1, await answer);
        Assert.DoesNotContain(asked, one => one.IsCompleted);
        Enumerable.Range(0, Fields).ToList().ForEach(_ => database.LetOneGo());
        await Task.WhenAll(asked);
    }

    [Fact]
    public async Task A_lane_whose_reading_fails_is_free_again_and_its_context_is_closed()
    {
        var lease = new CountedLease(_release);
        var loaders = new RequestLoaders(lease);
        for (var failures = 0; failures < Fields; failures++)
        {
            var broken = loaders.Batch<int, int>((_, _, _) => throw new InvalidOperationException("refused"), missing: 0);
            await Assert.ThrowsAsync<InvalidOperationException>(() => broken.Load(1).GetResultAsync());
        }

        var database = new HeldReadings();
        database.LetOneGo();
        Assert.Equal(1, await Ask(loaders, database));
        Assert.Equal(Fields + 1, lease.Opened.Count);
        Assert.All(lease.Opened, context => Assert.Throws<ObjectDisposedException>(() => context.Model));
    }

    [Fact]
    public async Task Who_waits_for_a_lane_and_is_told_to_stop_takes_none()
    {
        var database = new HeldReadings();
        var lease = new CountedLease(_release);
        var loaders = new RequestLoaders(lease);
        var asked = Enumerable.Range(0, Lanes).Select(_ => Ask(loaders, database)).ToList();
        await database.HoldAsync(Lanes);
        using var end = new CancellationTokenSource();
        var given = Enumerable.Range(0, Fields).Select(_ => Ask(loaders, database, end.Token)).ToList();

        await end.CancelAsync();

        foreach (var one in given)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        Enumerable.Range(0, Lanes + 1).ToList().ForEach(_ => database.LetOneGo());
        await Task.WhenAll(asked);
        Assert.Equal(1, await Ask(loaders, database));
        Assert.Equal(Lanes + 1, lease.Opened.Count);
    }

    [Fact]
    public async Task A_reading_keeps_no_thread_of_the_pool_and_what_follows_it_is_the_pools_again()
    {
        // Without a context of the test's own, as requests have none.
        var isOfPool = await Task.Run(async () => (Reading: await new RequestLoaders(new CountedLease(_release)).Batch<int, bool>(
            (_, _, _) => Task.FromResult<IReadOnlyDictionary<int, bool>>(
                new Dictionary<int, bool> { [1] = Thread.CurrentThread.IsThreadPoolThread }), missing: true)
            .Load(1).GetResultAsync(), After: Thread.CurrentThread.IsThreadPoolThread));

        Assert.Equal((false, true), isOfPool);
    }

    [Fact]
    public async Task More_readings_than_there_are_threads_for_are_all_done()
    {
        using var end = new ManualResetEventSlim();
        var asked = Enumerable.Range(0, 40 * Environment.ProcessorCount).Select(_ => new RequestLoaders(new CountedLease(_release))
            .Batch<int, int>(
                (_, _, _) =>
                {
                    end.Wait(CancellationToken.None);
                    return Task.FromResult<IReadOnlyDictionary<int, int>>(new Dictionary<int, int> { [1] = 1 });
                },
                missing: 0)
            .Load(1)
            .GetResultAsync()).ToList();
        end.Set();

        Assert.Equal(asked.Count, (await Task.WhenAll(asked)).Sum());
    }

    // A field's loader, asked for one key.
    private static Task<int> Ask(RequestLoaders loaders, HeldReadings database, CancellationToken cancellation = default) =>
        loaders.Batch<int, int>(
            async (_, keys, _) =>
            {
                await database.ReadAsync();
                return keys.ToDictionary(key => key);
            },
            missing: 0).Load(1).GetResultAsync(cancellation);

    /// <summary>Readings that end when they are told to, one by one.</summary>
    private sealed class HeldReadings
    {
        private readonly Channel<bool> _ends = Channel.CreateUnbounded<bool>();
        private readonly Lock _lock = new();
        private int _now;

        public int MostAtOnce { get; private set; }

        public async Task ReadAsync()
        {
            lock (_lock)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++_now);
            }

            await _ends.Reader.ReadAsync();
            lock (_lock)
            {
                _now--;
            }
        }

        public void LetOneGo() => _ends.Writer.TryWrite(true);

        /// <summary>Waits until so many are being read; one too many has a moment to show.</summary>
        public async Task HoldAsync(int readings)
        {
            while (Volatile.Read(ref _now) < readings)
            {
                await Task.Delay(1);
            }

            await Task.Delay(20);
        }
    }

    private sealed class CountedLease(ReleaseLease release) : IGraphLease
    {
        public List<DbContext> Opened { get; } = [];

        public string ReleaseId => release.Graph.Release.ReleaseId;

        public GraphImage Graph => release.Graph;

        public Task<ReleaseContents> ContentsAsync() => release.ContentsAsync();

        public DbContext OpenContext()
        {
            GraphDbContext context = release.OpenContext();
            lock (Opened)
            {
                Opened.Add(context);
            }

            return context;
        }

        public void Dispose()
        {
        }
    }
}
