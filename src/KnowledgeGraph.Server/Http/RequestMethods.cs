namespace KnowledgeGraph.Server.Http;

/// <summary>Properties of a request's method.</summary>
internal static class RequestMethods
{
    /// <summary>Whether a request only reads: by GET, or by HEAD, which is answered with the same head and without the body.</summary>
    public static bool IsRead(this HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
