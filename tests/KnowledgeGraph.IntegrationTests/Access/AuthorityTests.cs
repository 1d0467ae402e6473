using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.IntegrationTests.Cli;
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
    private int _keysServed;

    private string Issuer => $"https://127.0.0.1:{_port}";

    public void Dispose()
    {
        _rsa.Dispose();
        _other.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Keys_are_those_of_the_issuer_and_a_token_is_refused_while_he_does_not_answer()
    {
        using var certificate = Certificate();
        var trusted = Path.Combine(_folder.FullName, "trusted.pem");
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());
        using var served = new ServedFolder(Path.Combine(_folder.FullName, "data"), environment: new Dictionary<string, string>
        {
            // How OpenSSL, and .NET with it, is told whom to trust.
            ["SSL_CERT_FILE"] = trusted,
            ["KnowledgeGraph__Access__Required"] = "true",
            ["KnowledgeGraph__Access__Tokens__Authority"] = Issuer,
            ["KnowledgeGraph__Access__Tokens__Audience"] = Audience,
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(served, Token(_rsa, KeyId)));
        await using var issuer = await StartIssuerAsync(certificate);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(served, Token(_rsa, KeyId)));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(served, Token(_other, KeyId)));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(served, Token(_other, "second")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(served, Token(_rsa, KeyId, issuer: "https://other.example")));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(served, Token(_rsa, KeyId)));
        // Not once for each token: whoever sends forgeries must not make the service a nuisance to the issuer.
        Assert.InRange(_keysServed, 1, 2);
    }

    private async Task<WebApplication> StartIssuerAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        app.Run(request =>
        {
            if (request.Request.Path == "/.well-known/openid-configuration")
            {
                return request.Response.WriteAsJsonAsync(new { issuer = Issuer, jwks_uri = Issuer + "/keys" });
            }

            Interlocked.Increment(ref _keysServed);
            return request.Response.WriteAsJsonAsync(new
            {
                keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId, n = Base64UrlEncoder.Encode(key.Modulus!), e = Base64UrlEncoder.Encode(key.Exponent!) } },
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
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private string Token(RSA key, string keyId, string? issuer = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = Audience,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddMinutes(5),
            IssuedAt = now,
            Claims = new Dictionary<string, object> { ["sub"] = "somebody" },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    private static async Task<HttpStatusCode> AskAsync(ServedFolder served, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, served.BaseUrl + "/graphql") { Content = JsonContent.Create(new { query = "{ release { id } }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var reply = await served.Http.SendAsync(request);
        return reply.StatusCode;
    }
}
