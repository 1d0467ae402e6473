using System.Net;
using KnowledgeGraph.Server.Access;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Lets connections in: so many of one address, and only those that soon say something. Trusted proxies stand for many clients and are not
/// counted; nor can clients on a Unix socket be told apart.
/// </summary>
internal sealed class ConnectionGate
{
    // Connections beyond the most that may have a socket until they are closed; a part of what OpenFiles leaves to others.
    private const int MostRefusedAtOnce = 64;

    // So few connections are not shared out: a single browser may take six.
    private const int TooFewToShare = 12;

    private readonly Lock _lock = new();
    private readonly Dictionary<ClientIdentity, int> _open = [];
    private readonly TimeSpan _patience;
    private readonly long _mostPerAddress;
    private readonly List<IPNetwork> _proxies;

    public ConnectionGate(IOptions<ServerOptions> options)
    {
        var connections = options.Value.Connections;
        Most = OpenFiles.Fit(connections.MaxConcurrent);
        _mostPerAddress = connections.MaxPerAddress > 0 ? connections.MaxPerAddress : Most < TooFewToShare ? Most : Most / 2;
        _patience = connections.FirstByteTimeout;
        _proxies = [.. options.Value.Proxies.Trusted.Select(NetworkOf)];
    }

    /// <summary>Connections that may be open at once: what is set, or what the process may open.</summary>
    public long Most { get; }

    /// <summary>Connections that may have a socket at once: those that may be open, and a few that are being turned away.</summary>
    public int MostAccepted => (int)Math.Min(int.MaxValue, Most + MostRefusedAtOnce);

    /// <summary>Stands before all else that a connection passes.</summary>
    public ConnectionDelegate Before(ConnectionDelegate next) => connection => HandleAsync(connection, next);

    private async Task HandleAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var client = ClientOf(connection.RemoteEndPoint);
        if (!TryEnter(client))
        {
            connection.Abort(new ConnectionAbortedException("The address has as many connections as it may."));
            return;
        }

        try
        {
            if (await SpeaksAsync(connection).ConfigureAwait(false))
            {
                await next(connection).ConfigureAwait(false);
            }
        }
        finally
        {
            Leave(client);
        }
    }

    // Looks at the data that have arrived, and leaves them for the next reader.
    private async ValueTask<bool> SpeaksAsync(ConnectionContext connection)
    {
        var input = connection.Transport.Input;
        if (!input.TryRead(out var read))
        {
            using var patience = new CancellationTokenSource(_patience);
            try
            {
                read = await input.ReadAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                connection.Abort(new ConnectionAbortedException("Nothing was sent."));
                return false;
            }
        }

        var speaks = !read.Buffer.IsEmpty;
        input.AdvanceTo(read.Buffer.Start);
        return speaks;
    }

    private ClientIdentity? ClientOf(EndPoint? remote)
    {
        if (remote is not IPEndPoint { Address: var address })
        {
            return null;
        }

        var bare = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _proxies.Exists(proxy => proxy.Contains(bare)) ? null : ClientIdentity.OfAddress(bare);
    }

    private bool TryEnter(ClientIdentity? client)
    {
        if (client is not { } known)
        {
            return true;
        }

        lock (_lock)
        {
            var open = _open.GetValueOrDefault(known);
            if (open >= _mostPerAddress)
            {
                return false;
            }

            _open[known] = open + 1;
            return true;
        }
    }

    private void Leave(ClientIdentity? client)
    {
        if (client is not { } known)
        {
            return;
        }

        lock (_lock)
        {
            if (--_open[known] == 0)
            {
                _open.Remove(known);
            }
        }
    }

    private static IPNetwork NetworkOf(string proxy) => IPAddress.TryParse(proxy, out var address)
        ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.Parse(proxy);
}
