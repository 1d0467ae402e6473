using System.Net;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Connections;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Connections are accepted only while there is room for their sockets.</summary>
public sealed class RoomyListenerTests : IAsyncDisposable
{
    private const int Room = 3;

    private readonly SemaphoreSlim _room = new(Room);
    private readonly EndlessListener _endless = new();
    private readonly RoomyListener _listener;

    public RoomyListenerTests() => _listener = new RoomyListener(_endless, _room);

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        _room.Dispose();
    }

    [Fact]
    public async Task No_more_are_accepted_than_there_is_room_for_and_the_next_one_takes_the_place_of_one_that_is_closed()
    {
        var open = await FillAsync();
        var next = _listener.AcceptAsync().AsTask();

        Assert.Equal(Room, _endless.Accepted);
        Assert.False(next.IsCompleted);

        // Disposed of twice, it gives back one place.
        await open[1].DisposeAsync();
        await open[1].DisposeAsync();
        Assert.NotNull(await next);
        Assert.Equal(Room + 1, _endless.Accepted);
        Assert.Equal(0, _room.CurrentCount);
    }

    [Fact]
    public async Task An_accept_that_waits_ends_when_the_listener_is_unbound()
    {
        await FillAsync();
        var next = _listener.AcceptAsync().AsTask();

        await _listener.UnbindAsync();

        Assert.Null(await next);
        Assert.True(_endless.IsUnbound);
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

    [Fact]
    public async Task An_accept_that_fails_or_finds_nobody_gives_back_its_place()
    {
        _endless.Next = () => throw new ConnectionResetException("The peer has gone.");
        await Assert.ThrowsAsync<ConnectionResetException>(async () => await _listener.AcceptAsync());
        _endless.Next = () => null;
        Assert.Null(await _listener.AcceptAsync());

        Assert.Equal(Room, _room.CurrentCount);
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

    /// <summary>Somebody always knocks.</summary>
    private sealed class EndlessListener : IConnectionListener
    {
        public Func<ConnectionContext?> Next { get; set; } = () => new DefaultConnectionContext();

        public int Accepted { get; private set; }

        public bool IsUnbound { get; private set; }

        public EndPoint EndPoint { get; } = new IPEndPoint(IPAddress.Loopback, 0);

        public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            var next = Next();
            Accepted++;
            return ValueTask.FromResult(next);
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            IsUnbound = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
