using System.Collections.Concurrent;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>A clock on which a pause is over at once, and is remembered; a wait for silence takes a thousandth of its time.</summary>
/// <param name="silence">How long silence is waited for.</param>
/// <param name="isStill">Whether time passes by pauses alone.</param>
internal sealed class QuickClock(TimeSpan silence, bool isStill = false) : TimeProvider
{
    private static readonly DateTimeOffset _start = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<TimeSpan> _pauses = new();

    /// <summary>The pauses that were made, in order.</summary>
    public IReadOnlyCollection<TimeSpan> Pauses => _pauses;

    public override DateTimeOffset GetUtcNow() =>
        isStill ? _start + TimeSpan.FromTicks(_pauses.Sum(pause => pause.Ticks)) : base.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == silence || dueTime == Timeout.InfiniteTimeSpan)
        {
            return new SilenceTimer(System.CreateTimer(callback, state, dueTime / 1000, Timeout.InfiniteTimeSpan));
        }

        _pauses.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed class SilenceTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime / 1000, period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
