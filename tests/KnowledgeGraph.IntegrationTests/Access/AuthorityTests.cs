using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>Tokens whose keys the service fetches itself, from an issuer on https.</summary>
public sealed class AuthorityTests : IDisposable
{
    private const string Audience = "knowledge-graph";
    private const string KeyId = "first";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-authority-");
    private readonly int _port = Loopback.FreePort();
    private RSA _published;
    private string _publishedId = KeyId;
    private int _keysServed;

    public AuthorityTests() => _published = _rsa;

    private string Issuer => $"https://127.0.0.1:{_port}";

    public void Dispose()
    {
        _rsa.Dispose();
        _other.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Keys_are_those_of_the_issuer_and_while_he_does_not_answer_nobody_can_tell()
    {
        using var certificate = Certificate();
        using var served = await ServeAsync(certificate);
        for (var i = 0; i < 7; i++)
        {
            var unknown = await AskAsync(served, Token(_rsa, KeyId, life: TimeSpan.FromMinutes(5 + i)));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderUnreachable), (unknown.Status, unknown.Code));
            Assert.NotNull(unknown.Headers.RetryAfter);
        }

        // These tokens are wrong, whoever signed them.
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(served, Token(_rsa, KeyId, life: TimeSpan.FromMinutes(-5)))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(served, "nonsense")).Status);
        await served.LineAsync("fail: KnowledgeGraph.Server.Access.TokenProvider");
        Assert.Single(served.Lines, line => line.Contains("The provider of tokens cannot be reached", StringComparison.Ordinal));
        await using var issuer = await StartIssuerAsync(certificate);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, Token(_rsa, KeyId))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(served, Token(_other, KeyId))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(served, Token(_other, "second"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, Token(_rsa, KeyId))).Status);
        // The keys are not fetched once for each token: a sender of forgeries must not make the service a nuisance to the issuer.
        Assert.InRange(_keysServed, 1, 2);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(served, Token(_rsa, KeyId, issuer: "https://other.example"))).Status);
    }

    [Fact]
    public async Task A_new_key_of_the_issuer_is_taken_at_once_and_while_he_is_gone_nobody_can_tell_of_one()
    {
        using var certificate = Certificate();
        using var served = await ServeAsync(certificate);
        await using (await StartIssuerAsync(certificate))
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, Token(_rsa, KeyId))).Status);
        }

        // Known keys stay valid.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, Token(_rsa, KeyId))).Status);
        Assert.Equal(ErrorCodes.ProviderUnreachable, (await AskAsync(served, Token(_other, "second"))).Code);
        (_published, _publishedId) = (_other, "second");
        await using var again = await StartIssuerAsync(certificate);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, Token(_other, "second"))).Status);
    }

    [Fact]
    public async Task An_issuer_who_takes_the_connection_and_says_nothing_is_not_waited_for()
    {
        using var certificate = Certificate();
        using var silent = new TcpListener(IPAddress.Loopback, _port);
        silent.Start();
        using var served = await ServeAsync(certificate);
        served.Http.Timeout = TimeSpan.FromSeconds(30);

        Assert.Equal(ErrorCodes.ProviderUnreachable, (await AskAsync(served, Token(_rsa, KeyId))).Code);
    }

    private async Task<ServedFolder> ServeAsync(X509Certificate2 certificate)
    {
        var trusted = Path.Combine(_folder.FullName, "trusted.pem");
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());
        return new ServedFolder(Path.Combine(_folder.FullName, "data"), environment: new Dictionary<string, string>
        {
            // This tells OpenSSL, and .NET with it, which issuers to trust.
            ["SSL_CERT_FILE"] = trusted,
            ["KnowledgeGraph__Access__Required"] = "true",
            ["KnowledgeGraph__Access__Tokens__Authority"] = Issuer,
            ["KnowledgeGraph__Access__Tokens__Audience"] = Audience,
        });
    }

    private async Task<WebApplication> StartIssuerAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        app.Run(request =>
        {
            var key = _published.ExportParameters(includePrivateParameters: false);
            if (request.Request.Path == "/.well-known/openid-configuration")
            {
                return request.Response.WriteAsJsonAsync(new { issuer = Issuer, jwks_uri = Issuer + "/keys" });
            }

            Interlocked.Increment(ref _keysServed);
            return request.Response.WriteAsJsonAsync(new
            {
                keys = new[] { new { kty = "RSA", use = "sig", kid = _publishedId, n = Base64UrlEncoder.Encode(
                    key.Modulus!), e = Base64UrlEncoder.Encode(key.Exponent!) } },
            });
        });
        await app.StartAsync();
        return app;
    }

    private X509Certificate2 Certificate()
    {
        var request = new CertificateRequest("CN=an issuer of the tests", _other, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private string Token(RSA key, string keyId, string? issuer = null, TimeSpan? life = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = Audience,
            NotBefore = now.AddMinutes(-20),
            Expires = now + (life ?? TimeSpan.FromMinutes(5)),
            IssuedAt = now,
            Claims = new Dictionary<string, object> { ["sub"] = "somebody" },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    private static async Task<Reply> AskAsync(ServedFolder served, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, served.BaseUrl + "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ release { id } }" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var reply = await served.Http.SendAsync(request);
        return await Reply.ReadAsync(reply);
    }
}
