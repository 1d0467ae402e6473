namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Distinguishes an overload from a burst by the work that waits for the process's threads. In a burst, much may wait for a second; an
/// overload goes on, or is too much at once. Once there is one, little may wait, until it has been little for a second.
/// </summary>
/// <param name="lasting">The amount of work that may wait for long.</param>
/// <param name="atOnce">The amount of work that may wait at all.</param>
/// <param name="time">The clock.</param>
public sealed class OverloadDetector(int lasting, int atOnce, TimeProvider time)
{
    private const long Never = long.MaxValue;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // In ticks of 100 ns since then. Read and written without a lock: with an old value, a request is refused or admitted a little too
    // early.
    private readonly long _began = time.GetTimestamp();
    private long _manySince = Never;
    private long _manyLast;
    private volatile bool _isOverloaded;

    /// <summary>Whether one more request is one too many, while so much waits.</summary>
    public bool IsTooMany(long pending)
    {
        var now = time.GetElapsedTime(_began).Ticks;
        if (now - Volatile.Read(ref _manyLast) > Patience.Ticks)
        {
            _isOverloaded = false;
            Volatile.Write(ref _manySince, Never);
        }

        if (pending <= lasting)
        {
            Volatile.Write(ref _manySince, Never);
            return false;
        }

        Volatile.Write(ref _manyLast, now);
        Interlocked.CompareExchange(ref _manySince, now, Never);
        if (pending > atOnce || now - Volatile.Read(ref _manySince) > Patience.Ticks)
        {
            _isOverloaded = true;
        }

        return _isOverloaded;
    }
}
