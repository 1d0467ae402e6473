using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Connections are accepted only while there is room for their sockets.</summary>
public sealed class RoomyListenerTests : IAsyncLifetime
{
    // Two that may be open and 64 that are being turned away, less the one that the server's own endpoint waits for.
    private const int Room = 2 + 64 - 1;

    private readonly List<Socket> _clients = [];
    private TestServer _server = null!;
    private IConnectionListener _listener = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(options => options.Connections.MaxConcurrent = 2);
        // The one that Kestrel turns to: the last that was added.
        _listener = await _server.Services.GetServices<IConnectionListenerFactory>().Last()
            .BindAsync(new IPEndPoint(IPAddress.Loopback, 0));
        for (var number = 0; number < Room + 2; number++)
        {
            var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _clients.Add(client);
            await client.ConnectAsync(_listener.EndPoint);
        }
    }

    public async Task DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _listener.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_next_one_takes_the_place_of_one_that_is_closed()
    {
        var open = await FillAsync();
        var next = _listener.AcceptAsync().AsTask();
        Assert.False(next.IsCompleted);

        // Disposed of twice, it gives back one place.
        await open[1].DisposeAsync();
        await open[1].DisposeAsync();
        Assert.NotNull(await next);

        var last = _listener.AcceptAsync().AsTask();
        Assert.False(last.IsCompleted);
        await open[2].DisposeAsync();
        Assert.NotNull(await last);
    }

    [Fact]
    public async Task An_accept_that_waits_ends_when_the_listener_is_unbound()
    {
        await FillAsync();
        var next = _listener.AcceptAsync().AsTask();

        await _listener.UnbindAsync();

        Assert.Null(await next);
    }

    [Fact]
    public async Task An_accept_that_waits_can_be_cancelled()
    {
        await FillAsync();
        using var cancellation = new CancellationTokenSource();
        var next = _listener.AcceptAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private async Task<List<ConnectionContext>> FillAsync()
    {
        var open = new List<ConnectionContext>();
        for (var number = 0; number < Room; number++)
        {
            open.Add((await _listener.AcceptAsync())!);
        }

        return open;
    }
}
