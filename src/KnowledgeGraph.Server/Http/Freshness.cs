using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// The caching headers of a reply to GET: how long it may be kept, and the tag to ask whether it is still the same. Each coding is a
/// representation of its own (RFC 9110, 8.8.3.3) with a tag of its own; which one it is shows only when type and length of the reply are
/// known.
/// </summary>
internal sealed class Freshness(string name, string cacheControl, ReplyCompression compression)
{
    private static readonly string[] _decisive = [HeaderNames.Accept, HeaderNames.AcceptEncoding, CostHeader.Name, ReleaseChoice.Header];

    /// <summary>
    /// Sends the tag under which the reply may be kept, once its type and length are set. For HEAD that is all; and a client that wants a
    /// reply only if there is none (<c>If-None-Match: *</c>) learns that there is one.
    /// </summary>
    /// <returns>Whether the body is to be sent.</returns>
    public bool Begin(HttpContext http)
    {
        var response = http.Response;
        var coding = compression.CodingOf(http);
        Write(response, Tag(coding));
        if (Held(http.Request) is { } held && held.Any(tag => tag.Tag == "*"))
        {
            WriteNotModified(response);
            return false;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            return true;
        }

        // Nothing is written that would be packed, and the head is to be that of GET.
        if (coding is not null)
        {
            response.Headers.ContentEncoding = coding;
            response.ContentLength = null;
        }

        return false;
    }

    /// <summary>
    /// Answers a client that has the reply already, in a coding that it takes; by the tags alone, before anything is run.
    /// </summary>
    /// <returns>Whether it has been answered.</returns>
    public bool TryAnswer(HttpContext http)
    {
        if (Held(http.Request) is not { } held
            || compression.CodingsFor(http.Request).Prepend(null).Select(Tag)
                .FirstOrDefault(tag => held.Any(one => one.Compare(tag, useStrongComparison: false))) is not { } found)
        {
            return false;
        }

        Write(http.Response, found);
        WriteNotModified(http.Response);
        return true;
    }

    private EntityTagHeaderValue Tag(string? coding) => new(coding is null ? $"\"{name}\"" : $"\"{name}-{coding}\"");

    private void Write(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = cacheControl;
        foreach (var header in _decisive.Where(header => !response.Headers.Vary.Contains(header)))
        {
            response.Headers.Append(HeaderNames.Vary, header);
        }
    }

    private static void WriteNotModified(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentType = null;
        response.ContentLength = null;
        response.Headers.ContentDisposition = default;
    }

    private static IList<EntityTagHeaderValue>? Held(HttpRequest request) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header && EntityTagHeaderValue.TryParseList(header, out var tags) ? tags : null;
}
