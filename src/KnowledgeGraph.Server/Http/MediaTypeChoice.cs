using KnowledgeGraph.Server.Requests;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Chooses the reply's media type from the Accept header.</summary>
internal static class MediaTypeChoice
{
    private const string Json = "application/json";
    private const string EventStream = "text/event-stream";
    private const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The Content-Type to write.</summary>
    public static string ContentType(this ReplyMediaType type) =>
        type == ReplyMediaType.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";

    /// <summary>The best type the client takes, ours when it says nothing or takes anything; null when it takes neither.</summary>
    public static ReplyMediaType? Choose(StringValues accept, StatusCodeRules rules)
    {
        var ours = rules == StatusCodeRules.Draft2026 ? ReplyMediaType.GraphQLResponse : ReplyMediaType.Json;
        // Nearly every client sends this.
        switch (accept.ToString())
        {
            case "" or "*/*":
                return ours;
            case Json:
                return ReplyMediaType.Json;
            case GraphQLResponse:
                return ReplyMediaType.GraphQLResponse;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        var json = Preference(ranges, Json);
        var response = Preference(ranges, GraphQLResponse);
        if (json.Quality <= 0 && response.Quality <= 0)
        {
            return null;
        }

        // Equal wishes: the type that was named wins over one a wildcard covers, then the one with the better statuses.
        return response.Quality != json.Quality ? (response.Quality > json.Quality ? ReplyMediaType.GraphQLResponse : ReplyMediaType.Json)
            : response.Specificity > 1 ? ReplyMediaType.GraphQLResponse
            : json.Specificity > 1 ? ReplyMediaType.Json
            : ours;
    }

    /// <summary>Whether the client names event streams among what it takes.</summary>
    public static bool TakesEventStream(StringValues accept) =>
        accept.Count > 0
        && accept.ToString().Contains("event-stream", StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParseList(accept, out var ranges)
        && ranges.Any(range => range.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);

    /// <summary>Whether the charset is UTF-8 or left out.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    // The most specific range that covers the type decides its quality (RFC 9110, 12.5.1).
    private static (double Quality, int Specificity) Preference(IList<MediaTypeHeaderValue> ranges, string type)
    {
        var best = (Quality: 0d, Specificity: -1);
        foreach (var range in ranges)
        {
            var specificity = range.MatchesAllTypes ? 0
                : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
            if (specificity > best.Specificity && IsUtf8(range))
            {
                best = (range.Quality ?? 1, specificity);
            }
        }

        return best;
    }
}
