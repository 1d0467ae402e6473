using System.Threading.Channels;

namespace KnowledgeGraph.Server.Streams;

/// <summary>Keeps only the latest event of a source: slow listeners receive the last one, and nothing piles up.</summary>
internal sealed class LatestEvent : IObserver<object?>
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Waits for the next event; false when there will be none.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellation) =>
        await _signal.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false) && _signal.Reader.TryRead(out _);

    public void OnNext(object? value) => _signal.Writer.TryWrite(true);

    public void OnError(Exception error) => _signal.Writer.TryComplete(error);

    public void OnCompleted() => _signal.Writer.TryComplete();
}
