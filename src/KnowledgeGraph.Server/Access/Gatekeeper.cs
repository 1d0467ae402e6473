using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Access;

/// <summary>Tells who asks, by the key or token in the request's headers, and refuses what is wrong.</summary>
internal sealed class Gatekeeper(KeyRing keys, TokenCheck tokens, TimeProvider time, IOptions<ServerOptions> options)
{
    /// <summary>The header that shows an API key, beside Authorization.</summary>
    public const string KeyHeader = "X-API-Key";

    private const string Bearer = "Bearer ";

    private readonly AccessOptions _options = options.Value.Access;
    private readonly FailureCounts _failures = new(options.Value.Access.MaxFailures, time);

    /// <summary>Whether nobody may ask without showing who they are.</summary>
    public bool IsRequired => _options.Required;

    /// <summary>Who sends a request; null for whoever does not say, where that is allowed.</summary>
    /// <exception cref="RequestRefusedException">The key or token is wrong or missing, or the address has shown too many wrong ones.</exception>
    public async ValueTask<ClientIdentity?> AdmitAsync(HttpContext http, bool mayComeLater = false)
    {
        var credential = CredentialOf(http.Request);
        if (credential is not null)
        {
            return await AdmitAsync(credential, ClientIdentity.OfAddress(http)).ConfigureAwait(false);
        }

        return !IsRequired || mayComeLater ? null : throw Unauthorized("Show an API key or a token.", error: null);
    }

    /// <summary>Who shows a credential, which may begin with <c>Bearer</c>.</summary>
    /// <exception cref="RequestRefusedException">It is wrong, or the address has shown too many wrong ones.</exception>
    public async ValueTask<ClientIdentity?> AdmitAsync(string credential, ClientIdentity? address)
    {
        if (!keys.IsOn && !tokens.IsOn)
        {
            // Nothing to check it by: whoever sends one out of habit is like anybody else.
            return null;
        }

        if (_failures.WaitOf(address) is { } wait)
        {
            const string Message = "This address has shown too many wrong keys.";
            var fault = new RequestFault(StatusCodes.Status429TooManyRequests, ErrorCodes.TooManyFailures, Message) { RetryAfter = wait };
            throw new RequestRefusedException(fault);
        }

        var shown = credential.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? credential[Bearer.Length..].Trim() : credential.Trim();
        var id = ApiKeyText.IsKey(shown)
            ? keys.Find(shown) is { } key ? "key:" + key.Id : null
            : await tokens.SubjectOfAsync(shown).ConfigureAwait(false) is { } subject ? "token:" + subject : null;
        if (id is null)
        {
            _failures.Add(address, shown);
            throw Unauthorized("The API key or token is not valid.", "invalid_token");
        }

        return ClientIdentity.OfCredential(id);
    }

    private static string? CredentialOf(HttpRequest request)
    {
        var key = request.Headers[KeyHeader];
        if (key.Count > 0)
        {
            return key.ToString();
        }

        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization : null;
    }

    private static RequestRefusedException Unauthorized(string message, string? error) =>
        new(new RequestFault(StatusCodes.Status401Unauthorized, ErrorCodes.Unauthenticated, message)
        {
            Challenge = error is null ? "Bearer realm=\"KnowledgeGraph\"" : $"Bearer realm=\"KnowledgeGraph\", error=\"{error}\"",
        });
}
