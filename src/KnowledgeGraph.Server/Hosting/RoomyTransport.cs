using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Sockets as Kestrel has them, but a connection is accepted only while there is room for its socket. Kestrel turns away connections beyond
/// its limit after it has accepted them, on threads that may be busy, and goes on accepting meanwhile: in a burst, every file that the
/// process may open becomes a socket, and the runtime ends the process when it has to load one more assembly.
/// </summary>
internal sealed class RoomyTransport(SocketTransportFactory sockets, ConnectionGate gate)
    : IConnectionListenerFactory,
    IConnectionListenerFactorySelector
{
    // All endpoints take from the same room.
    private readonly SocketRoom _room = new(gate.MostAccepted);

    public bool CanBind(EndPoint endpoint) => sockets.CanBind(endpoint);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new RoomyListener(await sockets.BindAsync(endpoint, cancellationToken).ConfigureAwait(false), _room);
}
