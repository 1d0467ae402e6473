using System.Text.Json;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Streams;

/// <summary>
/// Lets a WebSocket in. Pages cannot set headers on one; they show their key or token in the payload of <c>connection_init</c>.
/// </summary>
internal sealed class SocketGreeting(Gatekeeper gate, NamedOrigins origins)
{
    /// <summary>
    /// The client that opens a WebSocket, as far as the headers show; the payload of <c>connection_init</c> may show more.
    /// </summary>
    /// <exception cref="RequestRefusedException">The page that opens it may not do so, or the client is not admitted.</exception>
    public async Task<Caller> AdmitAsync(HttpContext http)
    {
        if (!origins.MayConnect(http.Request))
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status403Forbidden, ErrorCodes.OriginNotAllowed, "Pages of this origin may not open a WebSocket here."));
        }

        if (await gate.AdmitAsync(http, mayComeLater: true).ConfigureAwait(false) is { } pass)
        {
            Caller.Remember(http, pass);
        }

        return Caller.Of(http);
    }

    /// <summary>The caller, as the payload names it, or else as the upgrade did.</summary>
    /// <exception cref="RequestRefusedException">The payload is malformed, or the client is not admitted.</exception>
    public async Task<Caller> ReadAsync(JsonElement? payload, Caller caller)
    {
        if (payload is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
        {
            throw RequestRefusedException.Bad("The payload of connection_init is an object");
        }

        if (ShownIn(payload) is { } shown)
        {
            return await gate.AdmitAsync(shown, caller.Client).ConfigureAwait(false) is { } pass
                ? caller with { Client = pass.Client, Pass = pass }
                : caller;
        }

        return !gate.IsRequired || caller.Pass is not null
            ? caller
            : throw new RequestRefusedException(Gatekeeper.Missing("Show an API key or a token as payload.authorization"));
    }

    /// <summary>
    /// The code that the connection is closed with. Clients' libraries reconnect by themselves after 1013, and not after the others: a
    /// right key is shut out for a minute only.
    /// </summary>
    public static CloseCode CodeOf(RequestFault fault) => fault.Status switch
    {
        StatusCodes.Status400BadRequest => CloseCode.BadMessage,
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => CloseCode.TryAgainLater,
        _ => CloseCode.Unauthorized,
    };

    private static string? ShownIn(JsonElement? payload) =>
        payload is not { ValueKind: JsonValueKind.Object } given
            || !(given.TryGetProperty("authorization", out var value) || given.TryGetProperty("Authorization", out value))
            || value.ValueKind == JsonValueKind.Null
            ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw RequestRefusedException.Bad("payload.authorization is a text");
}
