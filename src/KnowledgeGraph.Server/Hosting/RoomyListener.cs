using System.Net;
using Microsoft.AspNetCore.Connections;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>A listener that accepts only while there is room; clients that connect meanwhile wait with the operating system.</summary>
internal sealed class RoomyListener(IConnectionListener listener, SocketRoom room) : IConnectionListener
{
    private readonly CancellationTokenSource _unbound = new();

    public EndPoint EndPoint => listener.EndPoint;

    /// <summary>The next connection, which gives back its room when it is disposed of; null once the listener is unbound.</summary>
    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        if (!await HasRoomAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        ConnectionContext? accepted = null;
        try
        {
            accepted = await listener.AcceptAsync(cancellationToken).ConfigureAwait(false);
            return accepted is null ? null : new RoomyConnection(accepted, room);
        }
        finally
        {
            if (accepted is null)
            {
                room.GiveBack();
            }
        }
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        await _unbound.CancelAsync().ConfigureAwait(false);
        await listener.UnbindAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _unbound.CancelAsync().ConfigureAwait(false);
        await listener.DisposeAsync().ConfigureAwait(false);
        _unbound.Dispose();
    }

    private async ValueTask<bool> HasRoomAsync(CancellationToken cancellationToken)
    {
        if (room.TryTake())
        {
            return true;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _unbound.Token);
        try
        {
            await room.TakeAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
