using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Cli.Output;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Addresses to listen on, as <c>--urls</c> takes them.</summary>
internal static class ListenAddresses
{
    /// <summary>Splits the addresses.</summary>
    /// <exception cref="UsageException">One of the addresses is not valid, or there are none.</exception>
    public static string[] Read(string urls)
    {
        var apart = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return apart.Length == 0
            ? throw new UsageException("--urls names no address to listen on.")
            : Array.ConvertAll(apart, Require);
    }

    /// <summary>Checks that the addresses can be listened on, and releases them again.</summary>
    /// <exception cref="IOException">One of the addresses is taken, or does not belong to this machine.</exception>
    public static void RequireFree(string[] urls, IConfiguration configuration)
    {
        // Endpoints of the server's own section take the place of these addresses.
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>()
            .ToArray();
        Array.ForEach(endpoints.Length > 0 ? Array.ConvertAll(endpoints, Require) : urls, Try);
    }

    /// <summary>The path of the socket that a Unix address names; null for an address of a network.</summary>
    public static string? SocketPath(string url) => BindingAddress.Parse(url) is { IsUnixPipe: true } address ? address.UnixPipePath : null;

    /// <summary>The address by which a process that listens on <paramref name="urls"/> can be asked from its own machine.</summary>
    public static string OwnAddress(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()
            ?? "http://127.0.0.1:5080";
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
        var isAny = IsAny(address);
        try
        {
            using var socket = isAny
                ? new Socket(SocketType.Stream, ProtocolType.Tcp)
                : new Socket((number ?? IPAddress.Loopback).AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(isNumber ? number! : !isAny
                ? IPAddress.Loopback
                : socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, address.Port));
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

    private static bool IsAny(BindingAddress address) => address.Host is "+" or "*";

    // Kestrel listens on all addresses for every host that it does not know, so that a typing error would open the service to the network.
    private static string Require(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address is { Scheme: "https" })
            {
                throw new UsageException(
                    $"{url} cannot be listened on: kg speaks HTTP alone. Let a proxy in front of it end TLS, as docs/operations.md says.");
            }

            if (address is { IsUnixPipe: false, PathBase: not ("" or "/") })
            {
                throw new UsageException(
                    $"{url} cannot be listened on: an address has no path. KnowledgeGraph:Path says where GraphQL is answered.");
            }

            if (address is { Scheme: "http", Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort }
                && (address.IsUnixPipe || address.IsNamedPipe || IsHost(address)))
            {
                return url;
            }
        }
        catch (FormatException)
        {
            // Told below.
        }

        throw new UsageException(
            $"{url} is no address to listen on: an IP address of this machine, localhost, or + for all of them, such as "
                + "http://127.0.0.1:5080 or http://+:8080 (--urls, ASPNETCORE_URLS).");
    }

    private static bool IsHost(BindingAddress address) =>
        IsAny(address) || string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(address.Host, out _);
}
