using System.Text;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Schema;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Gives the schema as text, for code generators and people.</summary>
internal sealed class SdlEndpoint(ServedSchema schema, ReplyCaching caching, UnsentReplies unsent, SchemaSecrecy secrecy)
{
    /// <exception cref="RequestRefusedException">Clients may not know the schema.</exception>
    public Task HandleAsync(HttpContext http)
    {
        if (!secrecy.TellsSchema)
        {
            throw new RequestRefusedException(SchemaSecrecy.Refusal);
        }

        var freshness = caching.Of(http, schema.SdlHash[..32]);
        if (freshness.TryAnswer(http))
        {
            return Task.CompletedTask;
        }

        var text = Encoding.UTF8.GetBytes(schema.Sdl);
        http.Response.ContentType = AsksForGraphQL(http.Request) ? "application/graphql; charset=utf-8" : "text/plain; charset=utf-8";
        http.Response.ContentLength = text.Length;
        return freshness.Begin(http)
            ? unsent.SendAsync(http, text.Length, http.Response.Body.WriteAsync(text, http.RequestAborted).AsTask())
            : Task.CompletedTask;
    }

    private static bool AsksForGraphQL(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
        && ranges.Any(range => range.MediaType.Equals("application/graphql", StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);
}
