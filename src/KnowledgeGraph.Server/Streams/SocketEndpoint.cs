using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Streams;

/// <summary>Takes WebSockets on: GraphQL over WebSocket by the subprotocol graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(
    RequestReader reader,
    RequestAnswer answer,
    OperationStreams streams,
    StreamPlaces places,
    IReleaseSource releases,
    ReplyWriter writer,
    FaultText faults,
    Gatekeeper gate,
    NamedOrigins origins,
    Draining draining,
    TimeProvider time,
    StreamLimits limits,
    RequestLimits requestLimits,
    ILogger<SocketEndpoint> logger)
{
    private const string Subprotocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext http)
    {
        ReplyCaching.Forbid(http.Response);
        try
        {
            if (!origins.MayOpenSocket(http.Request))
            {
                throw new RequestRefusedException(new RequestFault(
                    StatusCodes.Status403Forbidden, ErrorCodes.OriginNotAllowed, "Pages of this origin may not open a WebSocket here."));
            }

            if (await gate.AdmitAsync(http, mayComeLater: true).ConfigureAwait(false) is { } pass)
            {
                Caller.Remember(http, pass);
            }

            var caller = Caller.Of(http);
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
        using var operations = new SocketOperations(asker, channel, streams, answer, releases, writer, faults, limits, time, logger);
        using var graphQL = new GraphQLSocket(socket, operations, channel, reader, new SocketGreeting(gate), limits, requestLimits);
        await graphQL.RunAsync(draining.StreamsMustEnd).ConfigureAwait(false);
    }
}
