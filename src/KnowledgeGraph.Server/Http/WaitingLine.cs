namespace KnowledgeGraph.Server.Http;

/// <summary>
/// The requests that wait for a place. A long line only makes everybody wait; so from then on, until it is empty, its newest requests are
/// refused, and so are those that were waiting when it became long.
/// </summary>
internal sealed class WaitingLine(int overloadedAt, TimeSpan patience) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _hurry = new();
    private volatile bool _isOverloaded;
    private int _waiting;

    /// <summary>Whether the line has been long and not empty since.</summary>
    public bool IsOverloaded => _isOverloaded;

    /// <summary>Joins; the token is cancelled a moment after an overload begins.</summary>
    public CancellationToken Enter()
    {
        lock (_lock)
        {
            _waiting++;
            if (_isOverloaded)
            {
                // A caller without patience waits by a clock of its own.
                return CancellationToken.None;
            }

            if (_waiting >= overloadedAt)
            {
                _isOverloaded = true;
                _hurry.CancelAfter(patience);
            }

            return _hurry.Token;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            if (--_waiting == 0 && _isOverloaded)
            {
                _isOverloaded = false;
                _hurry.Dispose();
                _hurry = new CancellationTokenSource();
            }
        }
    }

    public void Dispose() => _hurry.Dispose();
}
