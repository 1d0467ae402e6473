using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>What a reply to GET says of how long it may be kept, and how to ask whether it is still the same.</summary>
internal sealed record Freshness(EntityTagHeaderValue Tag, string CacheControl)
{
    /// <summary>Writes the headers of a reply that may be kept.</summary>
    public void Write(HttpResponse response)
    {
        response.Headers.ETag = Tag.ToString();
        response.Headers.CacheControl = CacheControl;
        WriteVary(response);
    }

    /// <summary>Whether the client has the reply already.</summary>
    public bool IsHeldBy(HttpRequest request) =>
        Held(request) is { } held && held.Any(tag => tag.Tag != "*" && tag.Compare(Tag, useStrongComparison: false));

    /// <summary>Whether the client wants a reply only where there is none to be had, whichever it is.</summary>
    public static bool IsUnwanted(HttpRequest request) => Held(request) is { } held && held.Any(tag => tag.Tag == "*");

    /// <summary>Answers that the client has it already.</summary>
    public void WriteNotModified(HttpResponse response)
    {
        Write(response);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    /// <summary>Names the request's headers that a reply depends on, but for Accept.</summary>
    public static void WriteVary(HttpResponse response)
    {
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        response.Headers.Append(HeaderNames.Vary, CostHeader.Name);
        response.Headers.Append(HeaderNames.Vary, ReleaseChoice.Header);
    }

    private static IList<EntityTagHeaderValue>? Held(HttpRequest request) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header && EntityTagHeaderValue.TryParseList(header, out var tags) ? tags : null;
}
