using System.Text.Json;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Server.Tables;

namespace KnowledgeGraph.Server.Http;

/// <summary>Decides what a request at the GraphQL address wants: an operation, the schema, the IDE, or none of them.</summary>
internal sealed class HttpFront(GraphQLEndpoint graphQL, SdlEndpoint sdl, TableEndpoint table, SocketEndpoint sockets, IdeEndpoint ide, NamedOrigins origins)
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
            return graphQL.HandleAsync(http);
        }

        var isGet = HttpMethods.IsGet(request.Method);
        if (isGet || HttpMethods.IsHead(request.Method))
        {
            if (request.Query.ContainsKey("sdl"))
            {
                return sdl.HandleAsync(http);
            }

            if (ide.Wants(request))
            {
                return ide.HandlePageAsync(http);
            }

            if (isGet)
            {
                return graphQL.HandleAsync(http);
            }
        }

        return RefuseMethodAsync(http);
    }

    public Task HandleSdlAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return origins.Answer(http) ? Task.CompletedTask : sdl.HandleAsync(http);
    }

    public Task HandleTableAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return origins.Answer(http) ? Task.CompletedTask : table.HandleAsync(http);
    }

    public Task HandleAssetAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return ide.HandleAssetAsync(http);
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
