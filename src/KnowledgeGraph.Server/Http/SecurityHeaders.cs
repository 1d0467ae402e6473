namespace KnowledgeGraph.Server.Http;

/// <summary>Headers that keep a browser from doing anything with a reply but read it.</summary>
internal static class SecurityHeaders
{
    /// <summary>The policy for replies that are not pages.</summary>
    public const string Strict = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void Write(HttpResponse response, string contentSecurityPolicy)
    {
        response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (response.HttpContext.Request.IsHttps)
        {
            // A client that has used TLS once must not be downgraded.
            response.Headers.StrictTransportSecurity = "max-age=31536000";
        }

        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
