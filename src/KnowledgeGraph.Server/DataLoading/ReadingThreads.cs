using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>
/// Threads for readings, which keep one as long as SQLite takes. In the pool they would stand in the same queue as everything short, and
/// a request for one record would wait for a reading at each of its steps; on threads of their own they share the cores with it.
/// </summary>
/// <param name="most">How many there are at most; none is kept that has had nothing to do for a while.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing.")]
internal sealed class ReadingThreads(int most)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Queue<Action> _waiting = [];
    private readonly SemaphoreSlim _work = new(0);
    private int _idle;
    private int _threads;

    /// <summary>Returns an awaitable: the code after the await runs on one of the threads.</summary>
    public Switch SwitchAsync() => new(this);

    private void Post(Action work)
    {
        lock (_lock)
        {
            _waiting.Enqueue(work);
            if (_waiting.Count > _idle && _threads < most)
            {
                _threads++;
                new Thread(Run) { IsBackground = true, Name = "reading" }.Start();
            }

            _work.Release();
        }
    }

    private void Run()
    {
        while (Next() is { } work)
        {
            work();
        }
    }

    private Action? Next()
    {
        lock (_lock)
        {
            _idle++;
        }

        var isTold = _work.Wait(Idle);
        lock (_lock)
        {
            _idle--;
            // Work that was posted at the moment the wait ended counts on this thread.
            if (isTold || _work.Wait(0))
            {
                return _waiting.Dequeue();
            }

            _threads--;
            return null;
        }
    }

    /// <summary>Awaited to come to a thread for readings.</summary>
    internal readonly struct Switch(ReadingThreads threads) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public Switch GetAwaiter() => this;

        public void GetResult()
        {
            // There is no result.
        }

        public void OnCompleted(Action continuation) => threads.Post(continuation);

        public void UnsafeOnCompleted(Action continuation) => threads.Post(continuation);
    }
}
