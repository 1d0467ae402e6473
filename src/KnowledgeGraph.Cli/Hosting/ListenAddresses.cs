using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Cli.Output;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Addresses to listen on, as <c>--urls</c> takes them.</summary>
internal static class ListenAddresses
{
    /// <summary>The addresses apart.</summary>
    /// <exception cref="UsageException">One of them is none, or there is none.</exception>
    public static string[] Read(string urls)
    {
        var apart = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return apart.Length == 0
            ? throw new UsageException("--urls names no address to listen on.")
            : Array.ConvertAll(apart, Require);
    }

    /// <summary>Tries whether the addresses can be listened on, and lets go of them again.</summary>
    /// <exception cref="IOException">One is taken, or is not this machine's.</exception>
    public static void RequireFree(string[] urls, IConfiguration configuration)
    {
        // Endpoints of the server's own section take the place of these addresses.
        if (!configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            Array.ForEach(urls, Try);
        }
    }

    /// <summary>The address by which a process that listens on <paramref name="urls"/> can be asked from its own machine.</summary>
    public static string OwnAddress(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "http://127.0.0.1:5080";
        foreach (var any in new[] { "://+", "://*", "://0.0.0.0", "://[::]" })
        {
            first = first.Replace(any, "://127.0.0.1", StringComparison.Ordinal);
        }

        return first;
    }

    private static void Try(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            return;
        }

        var isNumber = IPAddress.TryParse(address.Host, out var number);
        var isAny = !isNumber && !string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase);
        try
        {
            using var socket = isAny ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket((number ?? IPAddress.Loopback).AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(isNumber ? number! : !isAny ? IPAddress.Loopback : socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, address.Port));
            socket.Listen();
        }
        catch (SocketException refused)
        {
            throw new IOException($"{url} cannot be listened on: {Words(refused)}", refused);
        }
    }

    private static string Words(SocketException refused) => refused.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "address already in use; --urls names another",
        SocketError.AddressNotAvailable => "this machine has no such address",
        SocketError.AccessDenied => "this user may not listen on that port",
        _ => refused.Message,
    };

    private static string Require(string url)
    {
        try
        {
            if (BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort })
            {
                return url;
            }
        }
        catch (FormatException)
        {
            // Told below.
        }

        throw new UsageException($"{url} is no address to listen on, such as http://127.0.0.1:5080 or http://+:8080 (--urls, ASPNETCORE_URLS).");
    }
}
