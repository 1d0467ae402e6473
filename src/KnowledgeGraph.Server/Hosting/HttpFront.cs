using System.Text.Json;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Server.Telemetry;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Decides what a request at the GraphQL address wants: an operation, the schema, the IDE, or none of them.</summary>
internal sealed class HttpFront(GraphQLEndpoint graphQL, SdlEndpoint sdl, TableEndpoint table, GraphEndpoint graph, SocketEndpoint sockets, IdeEndpoint ide, NamedOrigins origins, Gatekeeper gate, ReplyWriter writer, Draining draining, RequestAdmission admission, IOptions<ServerOptions> options)
{
    private static readonly RequestFault _secret = new(StatusCodes.Status403Forbidden, ErrorCodes.IntrospectionRefused, "This service does not tell its schema.");

    private readonly StatusCodeRules _rules = options.Value.Requests.StatusCodes;
    private readonly bool _tellsSchema = options.Value.TellsSchema;

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

        if (!request.IsRead())
        {
            return RefuseMethodAsync(http);
        }

        return request.Query.ContainsKey("sdl") ? AdmittedAsync(http, WriteSchemaAsync)
            : ide.Wants(request) ? ide.HandlePageAsync(http)
            : AdmittedAsync(http, graphQL.HandleAsync);
    }

    public Task HandleSdlAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return origins.Answer(http) ? Task.CompletedTask
            : http.Request.IsRead() ? AdmittedAsync(http, WriteSchemaAsync)
            : RefuseMethodAsync(http, takesPost: false);
    }

    public Task HandleTableAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return origins.Answer(http) ? Task.CompletedTask
            : http.Request.IsRead() || HttpMethods.IsPost(http.Request.Method) ? AdmittedAsync(http, table.HandleAsync)
            : RefuseMethodAsync(http);
    }

    public Task HandleGraphAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return origins.Answer(http) ? Task.CompletedTask
            : http.Request.IsRead() || HttpMethods.IsPost(http.Request.Method) ? AdmittedAsync(http, graph.HandleAsync)
            : RefuseMethodAsync(http);
    }

    public Task HandleAssetAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return http.Request.IsRead() ? ide.HandleAssetAsync(http) : RefuseMethodAsync(http, takesPost: false);
    }

    private Task WriteSchemaAsync(HttpContext http) => _tellsSchema ? sdl.HandleAsync(http) : RefuseAsync(http, _secret);

    // Pages and their files are for everybody: they hold nothing, and a page must be there before it can show a key.
    private async Task AdmittedAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.IsRead())
        {
            // Until something is found that may be kept.
            ReplyCaching.Forbid(http.Response);
        }

        if (admission.AtTheDoor() is { } overload)
        {
            await TurnAwayAsync(http, overload).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await gate.AdmitAsync(http).ConfigureAwait(false) is { } pass)
            {
                Caller.Remember(http, pass);
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
        var type = ReplyMediaTypes.Choose(http.Request.Headers.Accept, _rules) ?? ReplyMediaType.Json;
        return writer.WriteAsync(http, type, HttpReply.Of(ReplyStatus.OfFault(fault, _rules), RequestAnswer.Refusal(fault.ToError(), lease: null)));
    }

    private static Task RefuseMethodAsync(HttpContext http, bool takesPost = true)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = takesPost ? "GET, HEAD, POST" : "GET, HEAD";
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(http.Response.Body, new
        {
            errors = new[] { new { message = takesPost ? "Use GET or POST." : "Use GET.", extensions = new { code = ErrorCodes.MethodNotAllowed } } },
        });
    }
}
