using KnowledgeGraph.Server.Schema;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Gives the schema as text, for code generators and people.</summary>
internal sealed class SdlEndpoint(ServedSchema schema)
{
    public Task HandleAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Append("Vary", "Accept");
        var type = AsksForGraphQL(http.Request) ? "application/graphql; charset=utf-8" : "text/plain; charset=utf-8";
        var tag = new EntityTagHeaderValue($"\"{schema.SdlHash[..32]}\"");
        // The file result answers If-None-Match and HEAD.
        return Results.File(System.Text.Encoding.UTF8.GetBytes(schema.Sdl), type, entityTag: tag).ExecuteAsync(http);
    }

    private static bool AsksForGraphQL(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
        && ranges.Any(range => range.MediaType.Equals("application/graphql", StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);
}
