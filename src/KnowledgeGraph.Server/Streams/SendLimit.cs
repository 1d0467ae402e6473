namespace KnowledgeGraph.Server.Streams;

/// <summary>
/// The time in which a client has to read one message; one that does not is let go. The request cannot end while that happens: its context
/// is the next one's then.
/// </summary>
internal sealed class SendLimit : IAsyncDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _cut;

    public SendLimit(HttpContext http, TimeSpan atMost)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        _source.CancelAfter(atMost);
        _cut = _source.Token.Register(http.Abort);
    }

    /// <summary>Ends the sending.</summary>
    public CancellationToken Token => _source.Token;

    public async ValueTask DisposeAsync()
    {
        await _cut.DisposeAsync().ConfigureAwait(false);
        _source.Dispose();
    }
}
