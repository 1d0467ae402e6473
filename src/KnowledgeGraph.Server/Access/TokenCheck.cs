using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Access;

/// <summary>Checks JSON Web Tokens: issuer, audience, life, and a signature by one of the allowed algorithms and the configured keys. Keys
/// or addresses that a token itself names are not looked at.</summary>
internal sealed class TokenCheck
{
    private const int MaxTokenLength = 8_000;

    private readonly TokenOptions _options;
    private readonly TokenProvider _provider;
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly TokenValidationParameters _parameters;

    public TokenCheck(AccessOptions options, TokenProvider provider)
    {
        _options = options.Tokens;
        _provider = provider;
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = _options.Issuer,
            ValidAudience = _options.Audience,
            ValidAlgorithms = _options.Allowed,
            ClockSkew = _options.ClockSkew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateLifetime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = true,
        };
        if (!string.IsNullOrEmpty(_options.KeyFile))
        {
            _parameters.IssuerSigningKeys = ReadKeys(_options.KeyFile);
        }
    }

    public bool IsOn => _options.IsOn;

    /// <summary>The bearer that the token names; null where the token is not accepted.</summary>
    /// <exception cref="ProviderUnreachableException">It may be a true one, and the keys to tell cannot be had.</exception>
    public async Task<TokenBearer?> ReadAsync(string token)
    {
        if (!IsOn || token.Length > MaxTokenLength || !TokenHeader.IsUnderstood(token))
        {
            return null;
        }

        var verdict = string.IsNullOrEmpty(_options.KeyFile)
            ? await AskProviderAsync(token).ConfigureAwait(false)
            : await _handler.ValidateTokenAsync(token, _parameters).ConfigureAwait(false);
        if (verdict is not { IsValid: true, SecurityToken: JsonWebToken read })
        {
            return null;
        }

        var who = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{read.Issuer}\n{read.Subject}"));
        return new TokenBearer(
            Convert.ToHexStringLower(who.AsSpan(0, 16)),
            new DateTimeOffset(read.ValidTo, TimeSpan.Zero) + _options.ClockSkew);
    }

    private async Task<TokenValidationResult?> AskProviderAsync(string token)
    {
        // The provider is not asked for the sake of what is wrong whoever signed it, and its absence excuses nothing.
        var claimed = await _handler.ValidateTokenAsync(token, Unsigned()).ConfigureAwait(false);
        if (!claimed.IsValid || claimed.SecurityToken is not JsonWebToken { } read || !_options.Allowed.Contains(read.Alg))
        {
            return null;
        }

        var known = await _provider.KnownAsync().ConfigureAwait(false);
        var verdict = await _handler.ValidateTokenAsync(token, SignedBy(known)).ConfigureAwait(false);
        if (verdict.IsValid || string.IsNullOrEmpty(read.Kid) || known.SigningKeys.Any(key => key.KeyId == read.Kid))
        {
            return verdict;
        }

        var renewed = await _provider.RenewedAsync().ConfigureAwait(false);
        return renewed.SigningKeys.Any(key => key.KeyId == read.Kid)
            ? await _handler.ValidateTokenAsync(token, SignedBy(renewed)).ConfigureAwait(false)
            : verdict;
    }

    private TokenValidationParameters SignedBy(OpenIdConnectConfiguration provider)
    {
        var parameters = _parameters.Clone();
        parameters.ValidIssuer = string.IsNullOrEmpty(_options.Issuer) ? provider.Issuer : _options.Issuer;
        parameters.IssuerSigningKeys = provider.SigningKeys;
        return parameters;
    }

    // Says no to more than the claims alone would; never yes.
    private TokenValidationParameters Unsigned()
    {
        var parameters = _parameters.Clone();
        parameters.ValidateIssuer = !string.IsNullOrEmpty(_options.Issuer);
        parameters.ValidateIssuerSigningKey = false;
        parameters.SignatureValidator = (text, _) => new JsonWebToken(text);
        return parameters;
    }

    private static IEnumerable<SecurityKey> ReadKeys(string path)
    {
        var text = File.ReadAllText(path);
        if (text.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal))
        {
            return [new X509SecurityKey(X509Certificate2.CreateFromPem(text))];
        }

        if (!text.Contains("BEGIN", StringComparison.Ordinal))
        {
            return JsonWebKeySet.Create(text).GetSigningKeys();
        }

        try
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(text);
            return [new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false))];
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(text);
            return [new ECDsaSecurityKey(curve)];
        }
    }
}
