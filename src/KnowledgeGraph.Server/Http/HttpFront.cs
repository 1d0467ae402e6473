using System.Text.Json;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Http;

/// <summary>Decides what a request at the GraphQL address wants: an operation, the schema, the IDE, or none of them.</summary>
internal sealed class HttpFront(GraphQLEndpoint graphQL, SdlEndpoint sdl, TableEndpoint table, SocketEndpoint sockets, IdeEndpoint ide, NamedOrigins origins, Gatekeeper gate, ReplyWriter writer, Draining draining, RequestAdmission admission)
{
    private static readonly ReadOnlyMemory<byte> TurnedAway = JsonSerializer.SerializeToUtf8Bytes(new
    {
        errors = new[] { new { message = RequestAdmission.Overload.Message, extensions = new { code = RequestAdmission.Overload.Code } } },
    });

    public Task HandleAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        if (http.WebSockets.IsWebSocketRequest)
        {
            return sockets.HandleAsync(http);
        }

        if (origins.Answer(http))
        {
            return Task.CompletedTask;
        }

        var request = http.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            return AdmittedAsync(http, graphQL.HandleAsync);
        }

        var isGet = HttpMethods.IsGet(request.Method);
        if (isGet || HttpMethods.IsHead(request.Method))
        {
            if (request.Query.ContainsKey("sdl"))
            {
                return AdmittedAsync(http, sdl.HandleAsync);
            }

            if (ide.Wants(request))
            {
                return ide.HandlePageAsync(http);
            }

            if (isGet)
            {
                return AdmittedAsync(http, graphQL.HandleAsync);
            }
        }

        return RefuseMethodAsync(http);
    }

    public Task HandleSdlAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return origins.Answer(http) ? Task.CompletedTask : AdmittedAsync(http, sdl.HandleAsync);
    }

    public Task HandleTableAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return origins.Answer(http) ? Task.CompletedTask
            : HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsPost(http.Request.Method) ? AdmittedAsync(http, table.HandleAsync)
            : RefuseMethodAsync(http);
    }

    public Task HandleAssetAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return ide.HandleAssetAsync(http);
    }

    // Pages and their files are for everybody: they hold nothing, and a page must be there before it can show a key.
    private async Task AdmittedAsync(HttpContext http, RequestDelegate next)
    {
        if (admission.AtTheDoor() is { } overload)
        {
            await TurnAwayAsync(http, overload).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await gate.AdmitAsync(http).ConfigureAwait(false) is { } client)
            {
                Caller.Remember(http, client);
            }
        }
        catch (RequestRefusedException refused)
        {
            await RefuseAsync(http, refused.Fault).ConfigureAwait(false);
            return;
        }

        if (draining.HasStarted)
        {
            // Whoever comes again shall come by a new connection, to another process.
            http.Response.Headers.Connection = "close";
        }

        await next(http).ConfigureAwait(false);
    }

    // Ready bytes: of these there may be ten thousand a second beside the requests that are answered.
    private static Task TurnAwayAsync(HttpContext http, RequestFault overload)
    {
        Instruments.Reject(overload.Code);
        overload.WriteHeaders(http.Response);
        http.Response.StatusCode = overload.Status;
        http.Response.ContentType = ReplyMediaType.Json.ContentType();
        http.Response.ContentLength = TurnedAway.Length;
        return http.Response.Body.WriteAsync(TurnedAway).AsTask();
    }

    private Task RefuseAsync(HttpContext http, RequestFault fault)
    {
        Instruments.Reject(fault.Code);
        fault.WriteHeaders(http.Response);
        var type = ReplyMediaTypes.Choose(http.Request.Headers.Accept) ?? ReplyMediaType.Json;
        return writer.WriteAsync(http, type, HttpReply.Of(fault.Status, RequestAnswer.Refusal(fault.ToError(), lease: null)));
    }

    private static Task RefuseMethodAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "GET, POST";
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(http.Response.Body, new
        {
            errors = new[] { new { message = "Use GET or POST.", extensions = new { code = ErrorCodes.MethodNotAllowed } } },
        });
    }
}
