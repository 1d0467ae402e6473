using System.Net;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>JSON Web Tokens, true ones and the forgeries that servers have fallen for.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://issuer.example";
    private const string Audience = "knowledge-graph";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-tokens-").FullName;

    public void Dispose()
    {
        _rsa.Dispose();
        _other.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_token_of_the_issuer_for_this_audience_is_taken()
    {
        await using var server = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, Token())).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await AskAsync(server, Signed("""{"alg":"RS256","typ":"JWT","b64":true,"anything":{"else":1}}"""))).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, Token(expires: TimeSpan.FromSeconds(-30)))).Status);
    }

    [Fact]
    public async Task Forged_and_stale_tokens_are_401()
    {
        await using var server = await StartAsync();
        var symmetric = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()));
        var forgeries = new Dictionary<string, string>
        {
            ["another issuer"] = Token(issuer: "https://other.example"),
            ["another audience"] = Token(audience: "other"),
            ["expired beyond the skew"] = Token(expires: TimeSpan.FromSeconds(-90)),
            ["not yet valid"] = Token(notBefore: TimeSpan.FromMinutes(5)),
            ["another key"] = Token(key: new RsaSecurityKey(_other)),
            ["no signature"] = Unsigned("none"),
            ["no signature, spelt otherwise"] = Unsigned("nOnE"),
            ["the public key as a shared secret"] = Token(key: symmetric, algorithm: SecurityAlgorithms.HmacSha256),
            ["an algorithm that is not allowed"] = Token(algorithm: SecurityAlgorithms.RsaSha512),
            ["an altered payload"] = Altered(Token()),
            ["a signature cut off"] = Token()[..^10],
            ["a key the token brings along"] = Token(key: new RsaSecurityKey(_other), header: ("jwk", OtherKey())),
            ["a place where its key would be"] = Token(key: new RsaSecurityKey(_other), header: ("jku", "http://127.0.0.1:9/keys")),
            ["a key id that is a path"] = Token(key: new RsaSecurityKey(_other) { KeyId = "../../../../dev/null" }),
            ["a key id that is SQL"] = Token(key: new RsaSecurityKey(_other) { KeyId = "' OR 1=1 --" }),
            ["nothing"] = "..",
            ["what must be understood and is not"] = Token(header: ("crit", new[] { "exp" })),
            ["what must be understood, by our own words"] = Signed(
                """{"alg":"RS256","crit":["https://example.org/must"],"https://example.org/must":true}"""),
            ["nothing that must be understood, which may not be said"] = Signed("""{"alg":"RS256","crit":[]}"""),
            ["nothing in place of what must be understood"] = Signed("""{"alg":"RS256","crit":null}"""),
            ["a payload that is not encoded"] = Signed("""{"alg":"RS256","b64":false,"crit":["b64"]}"""),
            ["a payload that is not encoded, as if in passing"] = Signed("""{"alg":"RS256","b64":false}"""),
            ["a header that says two things"] = Signed("""{"alg":"none","alg":"RS256"}"""),
        };
        foreach (var (name, token) in forgeries)
        {
            var reply = await AskAsync(server, token);
            Assert.True(reply.Status == HttpStatusCode.Unauthorized, $"{name}: {reply.Status} {reply.Text}");
            Assert.Equal(ErrorCodes.Unauthenticated, reply.Code);
            Assert.NotEmpty(reply.Headers.WwwAuthenticate);
        }
    }

    private string Token(
        string issuer = Issuer,
        string audience = Audience,
        TimeSpan? expires = null,
        TimeSpan? notBefore = null,
        SecurityKey? key = null,
        string algorithm = SecurityAlgorithms.RsaSha256,
        (string Name, object Value)? header = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now + (notBefore ?? TimeSpan.FromMinutes(-10)),
            Expires = now + (expires ?? TimeSpan.FromMinutes(notBefore is null ? 5 : 10)),
            IssuedAt = now,
            Claims = new Dictionary<string, object> { ["sub"] = "somebody" },
            SigningCredentials = new SigningCredentials(key ?? new RsaSecurityKey(_rsa), algorithm),
            AdditionalHeaderClaims = header is { } more ? new Dictionary<string, object> { [more.Name] = more.Value } : null,
        });
    }

    private Dictionary<string, object> OtherKey()
    {
        var key = _other.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(key.Modulus!), ["e"] = Base64UrlEncoder.Encode(key.Exponent!) };
    }

    private string Unsigned(string algorithm) =>
        $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""")}.{Token().Split('.')[1]}.";

    // As an issuer signs that writes its header by itself.
    private string Signed(string header)
    {
        var text = $"{Base64UrlEncoder.Encode(header)}.{Token().Split('.')[1]}";
        var signature = _rsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static string Altered(string token)
    {
        var parts = token.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("somebody", "somebodx", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }

    private async Task<TestServer> StartAsync()
    {
        var path = Path.Combine(_folder, "issuer.pem");
        await File.WriteAllTextAsync(path, _rsa.ExportSubjectPublicKeyInfoPem());
        return await TestServer.StartAsync(options =>
        {
            options.Access.Required = true;
            options.Access.MaxFailures = 1_000;
            options.Access.Tokens.KeyFile = path;
            options.Access.Tokens.Issuer = Issuer;
            options.Access.Tokens.Audience = Audience;
        });
    }

    private static async Task<Reply> AskAsync(TestServer server, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bhello%7D");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await server.Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }
}
