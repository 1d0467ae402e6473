namespace KnowledgeGraph.Server.Schema;

/// <summary>How long a request may run, all its operations together.</summary>
public sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _hurry;

    /// <param name="limit">Time from now on.</param>
    /// <param name="caller">Cancelled when the caller waits no longer.</param>
    /// <param name="hurry">Cancelled when every request must end, because the process does.</param>
    public Deadline(TimeSpan limit, CancellationToken caller, CancellationToken hurry = default)
    {
        Limit = limit;
        _caller = caller;
        _hurry = hurry;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller, hurry);
        _source.CancelAfter(limit);
    }

    public TimeSpan Limit { get; }

    /// <summary>Cancelled when the time is up, or the caller has gone.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the caller waits no longer.</summary>
    public bool IsAbandoned => _caller.IsCancellationRequested;

    /// <summary>Whether the process is going down and waits no longer.</summary>
    public bool IsHurried => _hurry.IsCancellationRequested;

    public void Dispose() => _source.Dispose();
}
