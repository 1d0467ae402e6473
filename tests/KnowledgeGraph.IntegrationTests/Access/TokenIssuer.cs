using System.Security.Cryptography;
using KnowledgeGraph.Server.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>Issues tokens that a server takes by the public key in a file.</summary>
internal sealed class TokenIssuer : IDisposable
{
    private const string Issuer = "https://issuer.example";
    private const string Audience = "knowledge-graph";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-issuer-").FullName;

    /// <summary>Makes a server take the tokens, by the very second.</summary>
    public void Configure(ServerOptions options)
    {
        var path = Path.Combine(_folder, "issuer.pem");
        File.WriteAllText(path, _rsa.ExportSubjectPublicKeyInfoPem());
        options.Access.Tokens.KeyFile = path;
        options.Access.Tokens.Issuer = Issuer;
        options.Access.Tokens.Audience = Audience;
        options.Access.Tokens.ClockSkew = TimeSpan.Zero;
    }

    public string Token(TimeSpan life)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = now.AddMinutes(-1),
            Expires = now + life,
            IssuedAt = now,
            Claims = new Dictionary<string, object> { ["sub"] = "somebody" },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa), SecurityAlgorithms.RsaSha256),
        });
    }

    public void Dispose()
    {
        _rsa.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
