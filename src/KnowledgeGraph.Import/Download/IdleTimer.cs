namespace KnowledgeGraph.Import.Download;

/// <summary>Cancels when nothing has happened for a while.</summary>
internal sealed class IdleTimer : IDisposable
{
    private readonly TimeSpan _patience;
    private readonly CancellationTokenSource _idle;
    private readonly CancellationTokenSource _either;

    public IdleTimer(TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        _patience = patience;
        _idle = new CancellationTokenSource(patience, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_idle.Token, cancellation);
    }

    /// <summary>Cancelled by idleness, or from outside.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Something has happened.</summary>
    public void Restart() => _idle.CancelAfter(_patience);

    public void Dispose()
    {
        _either.Dispose();
        _idle.Dispose();
    }
}
