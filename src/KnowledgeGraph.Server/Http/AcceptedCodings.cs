using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Which content codings a client takes (Accept-Encoding; RFC 9110, 12.5.3).</summary>
internal static class AcceptedCodings
{
    /// <summary>Whether the client names the coding, or any, and does not rule it out.</summary>
    public static bool Takes(HttpRequest request, string coding)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var taken))
        {
            return false;
        }

        var named = taken.FirstOrDefault(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ?? taken.FirstOrDefault(one => one.Value == "*");
        return named is not null && named.Quality is not 0;
    }
}
