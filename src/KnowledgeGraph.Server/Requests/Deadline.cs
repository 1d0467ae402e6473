namespace KnowledgeGraph.Server.Requests;

/// <summary>How long a request may run, all its operations together.</summary>
public sealed class Deadline : IDisposable
{
    // Work that is stopped usually ends within this; a driver that waits for a server that is gone does not.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _hurry;
    private readonly CancellationTokenSource _leaving;

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
        _leaving = CancellationTokenSource.CreateLinkedTokenSource(hurry);
    }

    public TimeSpan Limit { get; }

    /// <summary>Cancelled when the time is up, or the caller has gone.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the caller waits no longer.</summary>
    public bool IsAbandoned => _caller.IsCancellationRequested;

    /// <summary>Whether the process is going down and waits no longer.</summary>
    public bool IsHurried => _hurry.IsCancellationRequested;

    /// <summary>Whether the database, when it was last asked on behalf of this request, did not answer.</summary>
    public bool IsDatabaseSilent { get; set; }

    /// <summary>Ends the time at once.</summary>
    public void GiveUp()
    {
        // On a thread of the clock: a driver that is told waits for its server, too.
        _leaving.CancelAfter(Grace);
        _source.CancelAfter(TimeSpan.Zero);
    }

    /// <summary>
    /// Waits for work that has been given <see cref="Token"/>, and no longer than there is time: what does not stop when it is told to is
    /// left behind.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="discard">The action on the result if nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">The time is up, or the process is going down.</exception>
    public async Task<T> BoundAsync<T>(Task<T> work, Action<T> discard)
    {
        if (work.IsCompleted)
        {
            return await work.ConfigureAwait(false);
        }

        var left = Limit + Grace - TimeProvider.System.GetElapsedTime(_started);
        try
        {
            return await work.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _leaving.Token).ConfigureAwait(false);
        }
        catch (Exception over) when (over is TimeoutException or OperationCanceledException && !work.IsCompleted)
        {
            _ = work.ContinueWith(
                late =>
                {
                    if (late.IsCompletedSuccessfully)
                    {
                        discard(late.Result);
                    }
                    else
                    {
                        // Looked at, so that nobody takes it for one that was overlooked.
                        _ = late.Exception;
                    }
                },
                TaskScheduler.Default);
            throw new OperationCanceledException();
        }
    }

    public void Dispose()
    {
        _source.Dispose();
        _leaving.Dispose();
    }
}
