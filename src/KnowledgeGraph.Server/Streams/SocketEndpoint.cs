using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Streams;

/// <summary>Takes WebSockets on: GraphQL over WebSocket by the subprotocol graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(
    RequestReader reader,
    StreamRunner streams,
    StreamPlaces places,
    SocketGreeting greeting,
    ReplyWriter writer,
    TimeProvider time,
    FaultLog<SocketEndpoint> log)
{
    private const string Subprotocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext http)
    {
        ReplyCaching.Forbid(http.Response);
        try
        {
            var caller = await greeting.AdmitAsync(http).ConfigureAwait(false);
            using var place = places.Enter(caller.Client);
            await ServeAsync(http, caller).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            Instruments.Reject(refused.Fault.Code);
            refused.Fault.WriteHeaders(http.Response);
            var reply = HttpReply.Of(refused.Fault.Status, RequestAnswer.Refusal(refused.Fault.ToError(), lease: null));
            await writer.WriteAsync(http, ReplyMediaType.Json, reply).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(HttpContext http, Caller caller)
    {
        var limits = places.Limits;
        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
            KeepAliveInterval = limits.KeepAlive,
            KeepAliveTimeout = limits.KeepAlive,
        }).ConfigureAwait(false);
        var channel = new SocketChannel(socket, limits.SendTimeout);
        if (!isSpoken)
        {
            await channel.CloseAsync(CloseCode.NoSubprotocol, "Subprotocol not acceptable").ConfigureAwait(false);
            return;
        }

        // The upgrade is a GET; what comes over the socket is not.
        var asker = caller with { IsReadOnly = false };
        using var operations = new SocketOperations(asker, channel, streams, writer, limits, time, log);
        using var graphQL = new GraphQLSocket(socket, operations, channel, reader, greeting, limits);
        await graphQL.RunAsync(places.MustEnd).ConfigureAwait(false);
    }
}
