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
internal sealed class HttpFront(GraphQLEndpoint graphQL, SdlEndpoint sdl, TableEndpoint table, SocketEndpoint sockets, IdeEndpoint ide, NamedOrigins origins, Gatekeeper gate, ReplyWriter writer, Draining draining)
{
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
        return origins.Answer(http) ? Task.CompletedTask : AdmittedAsync(http, table.HandleAsync);
    }

    public Task HandleAssetAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return ide.HandleAssetAsync(http);
    }

    // Pages and their files are for everybody: they hold nothing, and a page must be there before it can show a key.
    private async Task AdmittedAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            if (await gate.AdmitAsync(http).ConfigureAwait(false) is { } client)
            {
                Caller.Remember(http, client);
            }
        }
        catch (RequestRefusedException refused)
        {
            Instruments.Reject(refused.Fault.Code);
            refused.Fault.WriteHeaders(http.Response);
            var type = ReplyMediaTypes.Choose(http.Request.Headers.Accept) ?? ReplyMediaType.Json;
            await writer.WriteAsync(http, type, HttpReply.Of(refused.Fault.Status, RequestAnswer.Refusal(refused.Fault.ToError(), lease: null))).ConfigureAwait(false);
            return;
        }

        if (draining.HasStarted)
        {
            // Whoever comes again shall come by a new connection, to another process.
            http.Response.Headers.Connection = "close";
        }

        await next(http).ConfigureAwait(false);
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
