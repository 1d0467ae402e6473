using System.Threading.Channels;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Room for so many sockets. It may be given back after everything else has been disposed of.</summary>
/// <param name="sockets">The number of sockets.</param>
internal sealed class SocketRoom(int sockets)
{
    // One entry for each socket: a writer to a full channel waits for its turn.
    private readonly Channel<bool> _taken = Channel.CreateBounded<bool>(sockets);

    /// <summary>Takes a place, as soon as there is one.</summary>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public ValueTask TakeAsync(CancellationToken cancellation) => _taken.Writer.WriteAsync(true, cancellation);

    /// <summary>Takes a place if there is one.</summary>
    public bool TryTake() => _taken.Writer.TryWrite(true);

    /// <summary>Gives a place back.</summary>
    public void GiveBack() => _taken.Reader.TryRead(out _);
}
