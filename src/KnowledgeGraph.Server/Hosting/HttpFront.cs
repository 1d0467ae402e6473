using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Server.Tables;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Decides what a request at the GraphQL address wants: an operation, the schema, the IDE, or none of them.</summary>
internal sealed class HttpFront(
    GraphQLEndpoint graphQL,
    SdlEndpoint sdl,
    TableEndpoint table,
    GraphEndpoint graph,
    SocketEndpoint sockets,
    IdeEndpoint ide,
    Doorkeeper door)
{
    public Task HandleAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        if (http.WebSockets.IsWebSocketRequest)
        {
            return sockets.HandleAsync(http);
        }

        if (door.IsPreflight(http))
        {
            return Task.CompletedTask;
        }

        var request = http.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            return door.AdmitAsync(http, graphQL.HandleAsync);
        }

        if (!request.IsRead())
        {
            return RefuseMethodAsync(http);
        }

        return request.Query.ContainsKey("sdl") ? door.AdmitAsync(http, WriteSchemaAsync)
            : ide.Wants(request) ? ide.HandlePageAsync(http)
            : door.AdmitAsync(http, graphQL.HandleAsync);
    }

    public Task HandleSdlAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return door.IsPreflight(http) ? Task.CompletedTask
            : http.Request.IsRead() ? door.AdmitAsync(http, WriteSchemaAsync)
            : RefuseMethodAsync(http, takesPost: false);
    }

    public Task HandleTableAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return door.IsPreflight(http) ? Task.CompletedTask
            : http.Request.IsRead() || HttpMethods.IsPost(http.Request.Method) ? door.AdmitAsync(http, table.HandleAsync)
            : RefuseMethodAsync(http);
    }

    public Task HandleGraphAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return door.IsPreflight(http) ? Task.CompletedTask
            : http.Request.IsRead() || HttpMethods.IsPost(http.Request.Method) ? door.AdmitAsync(http, graph.HandleAsync)
            : RefuseMethodAsync(http);
    }

    public Task HandleAssetAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return http.Request.IsRead() ? ide.HandleAssetAsync(http) : RefuseMethodAsync(http, takesPost: false);
    }

    private async Task WriteSchemaAsync(HttpContext http)
    {
        try
        {
            await sdl.HandleAsync(http).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            await door.RefuseAsync(http, refused.Fault).ConfigureAwait(false);
        }
    }

    private static Task RefuseMethodAsync(HttpContext http, bool takesPost = true) =>
        takesPost
            ? MethodRefusal.WriteAsync(http, "GET, HEAD, POST", "Use GET or POST.")
            : MethodRefusal.WriteAsync(http, "GET, HEAD", "Use GET.");
}
