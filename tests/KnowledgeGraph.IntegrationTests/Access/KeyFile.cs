using KnowledgeGraph.Server.Access;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>A key file with one valid, one expired and one revoked key.</summary>
internal sealed class KeyFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-keys-").FullName;

    public KeyFile()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (valid, validKey) = ApiKeyText.Create("valid", now, life: null);
        var (expired, expiredKey) = ApiKeyText.Create("expired", now.AddDays(-2), TimeSpan.FromDays(1));
        var (revoked, revokedKey) = ApiKeyText.Create("revoked", now, life: null);
        (Valid, Expired, Revoked) = (valid, expired, revoked);
        ApiKeyFile.Write(Path, [validKey, expiredKey, revokedKey with { RevokedAt = now }]);
    }

    public string Path => System.IO.Path.Combine(_folder, "keys.json");

    public string Valid { get; }

    public string Expired { get; }

    public string Revoked { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
