using System.Text.Json;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Streams;

/// <summary>What a WebSocket begins with: pages cannot set headers on one, and show their key or token by the payload of <c>connection_init</c>.</summary>
internal sealed class SocketGreeting(Gatekeeper gate)
{
    /// <summary>Who asks, if the payload tells more of that than the upgrade did.</summary>
    /// <exception cref="RequestRefusedException">The payload makes no sense, or who asks may not come in.</exception>
    public async Task<Caller> ReadAsync(JsonElement? payload, Caller caller)
    {
        if (payload is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
        {
            throw RequestRefusedException.Bad("The payload of connection_init is an object");
        }

        if (payload is { } given)
        {
            JsonInputs.CheckTexts(given);
        }

        if (ShownIn(payload) is { } shown)
        {
            return await gate.AdmitAsync(shown, caller.Client).ConfigureAwait(false) is { } pass ? caller with { Client = pass.Client, Pass = pass } : caller;
        }

        return !gate.IsRequired || caller.Pass is not null
            ? caller
            : throw new RequestRefusedException(Gatekeeper.Missing("Show an API key or a token as payload.authorization"));
    }

    /// <summary>What the connection is closed with. Clients' libraries come again by themselves after 1013, and not after the others.</summary>
    public static CloseCode CodeOf(RequestFault fault) => fault.Status switch
    {
        StatusCodes.Status400BadRequest => CloseCode.BadMessage,
        StatusCodes.Status503ServiceUnavailable => CloseCode.TryAgainLater,
        _ => CloseCode.Unauthorized,
    };

    private static string? ShownIn(JsonElement? payload) =>
        payload is { ValueKind: JsonValueKind.Object } given
        && (given.TryGetProperty("authorization", out var value) || given.TryGetProperty("Authorization", out value))
        && value.ValueKind == JsonValueKind.String ? JsonInputs.ToText(value) : null;
}
