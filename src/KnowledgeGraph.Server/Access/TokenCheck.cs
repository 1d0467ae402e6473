using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Server.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Access;

/// <summary>Checks JSON Web Tokens: issuer, audience, life, and a signature by one of the allowed algorithms and the configured keys. Keys or addresses
/// that a token itself names are not looked at.</summary>
internal sealed class TokenCheck
{
    private const int MaxTokenLength = 8_000;

    private readonly TokenOptions _options;
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly TokenValidationParameters _parameters;

    public TokenCheck(IOptions<ServerOptions> options)
    {
        _options = options.Value.Access.Tokens;
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
        else if (!string.IsNullOrEmpty(_options.Authority))
        {
            var address = _options.Authority.TrimEnd('/') + "/.well-known/openid-configuration";
            _parameters.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                address, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = true });
        }
    }

    public bool IsOn => _options.IsOn;

    /// <summary>Who the token speaks of, as a name that tells nobody who that is; null where it is not taken.</summary>
    public async Task<string?> SubjectOfAsync(string token)
    {
        if (!IsOn || token.Length > MaxTokenLength)
        {
            return null;
        }

        var verdict = await _handler.ValidateTokenAsync(token, _parameters).ConfigureAwait(false);
        if (!verdict.IsValid || verdict.SecurityToken is not JsonWebToken read)
        {
            return null;
        }

        var who = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{read.Issuer}\n{read.Subject}"));
        return Convert.ToHexStringLower(who.AsSpan(0, 16));
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
