using Microsoft.AspNetCore.Cors.Infrastructure;

namespace KnowledgeGraph.Server.Http;

/// <summary>Lets pages of the named origins read replies; with no names nothing is allowed and no header is written.</summary>
internal sealed class NamedOrigins(IReadOnlyCollection<string> origins, ICorsService cors)
{
    private readonly CorsPolicy? _policy = origins.Count == 0
        ? null
        : new CorsPolicyBuilder([.. origins])
            .WithMethods("GET", "HEAD", "POST", "PUT", "DELETE")
            .AllowAnyHeader()
            .WithExposedHeaders("Retry-After", "WWW-Authenticate", "Content-Disposition", "ETag", NoticesHeader.Name, ReleaseChoice.Header)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))
            .Build();

    /// <summary>
    /// Whether a WebSocket may be opened, or an assistant spoken for: by a program, a page of ours, or a page of a named origin. Browsers
    /// ask nobody else.
    /// </summary>
    public bool MayConnect(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || _policy?.AllowAnyOrigin == true
            || _policy?.IsOriginAllowed(origin) == true;
    }

    /// <summary>Writes the headers; true when the request was only a preflight and is answered.</summary>
    public bool Answer(HttpContext http)
    {
        if (_policy is null)
        {
            return false;
        }

        var result = cors.EvaluatePolicy(http, _policy);
        result.VaryByOrigin = true;
        cors.ApplyResult(result, http.Response);
        if (!result.IsPreflightRequest)
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
