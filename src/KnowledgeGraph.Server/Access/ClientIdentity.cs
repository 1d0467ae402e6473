using System.Net;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// Identifies a client: by the key or token that it shows, otherwise by the part of its address that one household or host is given.
/// </summary>
internal readonly record struct ClientIdentity(AddressBits Network, string? Credential)
{
    /// <summary>Whether the client has shown who it is.</summary>
    public bool IsKnown => Credential is not null;

    public static ClientIdentity OfCredential(string credential) => new(default, credential);

    /// <summary>The address of a request; null over a Unix socket, where all clients look alike.</summary>
    public static ClientIdentity? OfAddress(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address ? OfAddress(address) : null;

    /// <summary>The client at an address.</summary>
    public static ClientIdentity OfAddress(IPAddress address) => new(AddressNetwork.Of(address), Credential: null);
}
