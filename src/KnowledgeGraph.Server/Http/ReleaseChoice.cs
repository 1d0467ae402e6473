using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>How a request names the release that is to answer it: by its id, or by a date.</summary>
internal static class ReleaseChoice
{
    /// <summary>The header that names it in a request, and in a reply the release that has answered.</summary>
    public const string Header = "GraphQL-Release";

    /// <summary>The parameter of an address, and the entry of a request's <c>extensions</c>.</summary>
    public const string Parameter = "release";

    /// <summary>The release that a request names; null where it takes the one that is served.</summary>
    /// <exception cref="RequestRefusedException">It names several.</exception>
    public static string? Of(HttpRequest request)
    {
        if (request.Query[Parameter].Count == 0 && request.Headers[Header].Count == 0)
        {
            return null;
        }

        string[] named = [.. new[] { request.Query[Parameter], request.Headers[Header] }.SelectMany(values => values).OfType<string>()
            .Select(text => text.Trim())
            .Distinct()];
        return named switch
        {
            [] => null,
            [{ Length: > 0 } one] => one,
            [_] => throw RequestRefusedException.Bad(
                $"The {Parameter} that was named is empty; give its id, or a date such as 2026-01-31."),
            _ => throw RequestRefusedException.Bad("The request names several releases; one answers all of it."),
        };
    }

    /// <summary>The one release that an address and the requests it came with name; null where none does.</summary>
    /// <exception cref="RequestRefusedException">They name several.</exception>
    public static string? Of(string? address, IReadOnlyList<GraphQLRequest> requests)
    {
        string[] named = [.. requests.Select(request => request.Release).Append(address).OfType<string>().Distinct()];
        return named.Length <= 1
            ? named.FirstOrDefault()
            : throw RequestRefusedException.Bad("The request names several releases; one answers all of it.");
    }
}
