using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Keeps a thread free for what is short. Where requests that take long hold every thread, the pool adds one each half second; until then
/// nobody is served, not even a request for one record. This adds one as soon as nothing has moved for a moment, and takes it back when all
/// is calm.
/// </summary>
internal sealed class ThreadReserve(RequestAdmission admission) : IHostedService, IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);
    // Threads that something other than a request may keep: the loading of a release, a wait of the driver's.
    private const int Others = 16;

    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    private readonly ManualResetEvent _end = new(initialState: false);
    private Thread? _watch;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of its own: what runs in the pool would wait with all the rest.
        _watch = new Thread(Watch) { IsBackground = true, Name = "thread reserve" };
        _watch.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _end.Set();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _end.Set();
        _watch?.Join();
        _end.Dispose();
    }

    private void Watch()
    {
        ThreadPool.GetMinThreads(out var usual, out var ports);
        var (min, done, calm) = (usual, 0L, TimeSpan.Zero);
        while (!_end.WaitOne(Moment))
        {
            var completed = ThreadPool.CompletedWorkItemCount;
            var isStuck = completed == done && ThreadPool.PendingWorkItemCount > 0;
            done = completed;
            var most = usual + (int)admission.Running + Others;
            if (isStuck && min < most)
            {
                min = Math.Max(min, Math.Min(ThreadPool.ThreadCount, most - 1)) + 1;
                ThreadPool.SetMinThreads(min, ports);
            }

            calm = isStuck ? TimeSpan.Zero : calm + Moment;
            if (calm > Calm && min > usual)
            {
                min = usual;
                ThreadPool.SetMinThreads(min, ports);
            }
        }

        ThreadPool.SetMinThreads(usual, ports);
    }
}
