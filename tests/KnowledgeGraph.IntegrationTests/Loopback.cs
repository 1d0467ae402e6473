using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.IntegrationTests;

internal static class Loopback
{
    /// <summary>A port that was free a moment ago, for programs that cannot say which one they took.</summary>
    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
