namespace KnowledgeGraph.Server.Schema;

/// <summary>How long a request may run, all its operations together.</summary>
public sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;

    public Deadline(TimeSpan limit, CancellationToken caller)
    {
        Limit = limit;
        _caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _source.CancelAfter(limit);
    }

    public TimeSpan Limit { get; }

    /// <summary>Cancelled when the time is up, or the caller has gone.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the caller waits no longer.</summary>
    public bool IsAbandoned => _caller.IsCancellationRequested;

    public void Dispose() => _source.Dispose();
}
