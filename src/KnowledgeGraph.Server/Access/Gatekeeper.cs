using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Access;

/// <summary>Tells who asks, by the key or token in the request's headers, and refuses what is wrong.</summary>
internal sealed class Gatekeeper(KeyRing keys, TokenCheck tokens, TimeProvider time, AccessOptions options)
{
    /// <summary>The header that shows an API key, beside Authorization.</summary>
    public const string KeyHeader = "X-API-Key";

    private const string Bearer = "Bearer ";
    private const string KeyPrefix = "key:";

    private readonly FailureCounts _failures = new(options.MaxFailures, time);

    /// <summary>Whether nobody may ask without showing who they are.</summary>
    public bool IsRequired => options.Required;

    /// <summary>Identifies the sender of a request; null for an anonymous one, where that is allowed.</summary>
    /// <exception cref="RequestRefusedException">The key or token is wrong or missing, or the address has shown too many wrong
    /// ones.</exception>
    public async ValueTask<Pass?> AdmitAsync(HttpContext http, bool mayComeLater = false)
    {
        var credential = CredentialOf(http.Request);
        if (credential is not null)
        {
            return await AdmitAsync(credential, ClientIdentity.OfAddress(http)).ConfigureAwait(false);
        }

        return !IsRequired || mayComeLater ? null : throw new RequestRefusedException(Missing("Show an API key or a token."));
    }

    /// <summary>Identifies the holder of a credential, which may begin with <c>Bearer</c>.</summary>
    /// <exception cref="RequestRefusedException">It is wrong, the address has shown too many wrong ones, or nobody can tell at the
    /// moment.</exception>
    public async ValueTask<Pass?> AdmitAsync(string credential, ClientIdentity? address)
    {
        if (!keys.IsOn && !tokens.IsOn)
        {
            // There is nothing to check it by: a client that sends one out of habit is treated like any other.
            return null;
        }

        if (_failures.WaitOf(address) is { } wait)
        {
            const string Message = "This address has shown too many wrong keys.";
            var fault = new RequestFault(StatusCodes.Status429TooManyRequests, ErrorCodes.TooManyFailures, Message) { RetryAfter = wait };
            throw new RequestRefusedException(fault);
        }

        var shown = credential.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? credential[Bearer.Length..].Trim()
            : credential.Trim();
        var pass = ApiKeyText.IsKey(shown) ? PassOfKey(shown) : await PassOfTokenAsync(shown).ConfigureAwait(false);
        if (pass is null)
        {
            _failures.Add(address, shown);
            throw new RequestRefusedException(Unauthenticated("The API key or token is not valid.", "invalid_token"));
        }

        return pass;
    }

    /// <summary>The refusal when the key or token that a connection was opened with has ended.</summary>
    public static RequestFault Ended { get; } = Unauthenticated("The API key or token is no longer valid.", "invalid_token");

    /// <summary>The refusal of a request without a credential where one is required.</summary>
    public static RequestFault Missing(string message) => Unauthenticated(message, error: null);

    /// <summary>Lets in whom something was done for earlier, by what <see cref="ClientIdentity.Credential"/> was then.</summary>
    /// <returns>Null if the key is no longer accepted. Whether a token would still be issued is unknown, and it is accepted.</returns>
    public Pass? PassOf(string credential) =>
        credential.StartsWith(KeyPrefix, StringComparison.Ordinal)
            ? keys.OfId(credential[KeyPrefix.Length..]) is { } key ? PassOf(key) : null

            : tokens.IsOn ? new Pass(ClientIdentity.OfCredential(credential), () => true)
        : null;

    private Pass? PassOfKey(string text) => keys.Find(text) is { } key ? PassOf(key) : null;

    private Pass PassOf(ApiKey key) => new(ClientIdentity.OfCredential(KeyPrefix + key.Id), () => keys.Takes(key));

    private async Task<Pass?> PassOfTokenAsync(string text)
    {
        try
        {
            return await tokens.ReadAsync(text).ConfigureAwait(false) is { } bearer
                ? new Pass(ClientIdentity.OfCredential("token:" + bearer.Subject), () => time.GetUtcNow() < bearer.EndsAt)
                : null;
        }
        catch (ProviderUnreachableException unreachable)
        {
            throw new RequestRefusedException(
                new RequestFault(StatusCodes.Status503ServiceUnavailable, ErrorCodes.ProviderUnreachable, unreachable.Message)
                {
                    RetryAfter = TimeSpan.FromSeconds(5),
                });
        }
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

    private static RequestFault Unauthenticated(
        string message,
        string? error) => new(StatusCodes.Status401Unauthorized, ErrorCodes.Unauthenticated, message)
        {
            Challenge = error is null ? "Bearer realm=\"KnowledgeGraph\"" : $"Bearer realm=\"KnowledgeGraph\", error=\"{error}\"",
        };
}
