using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Server.Access;

/// <summary>The form of a key: <c>kg_</c>, its id, <c>_</c>, and 256 random bits.</summary>
public static class ApiKeyText
{
    private const string Mark = "kg_";
    private const int IdBytes = 5;
    private const int SecretBytes = 32;
    private const int IdLength = IdBytes * 2;
    private const int SecretLength = 43;

    /// <summary>Makes a key; its text is shown once and kept nowhere.</summary>
    public static (string Text, ApiKey Key) Create(string name, DateTimeOffset now, TimeSpan? life)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var text = $"{Mark}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";
        return (text, new ApiKey
        {
            Id = id,
            Name = name,
            Sha256 = Convert.ToHexStringLower(HashOf(text)),
            CreatedAt = now,
            ExpiresAt = now + life,
        });
    }

    /// <summary>Whether a credential is meant to be one of our keys.</summary>
    public static bool IsKey(string credential) => credential.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Whether a text holds what may be one of our keys.</summary>
    public static bool IsIn(string text) => text.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The id in a key; null where it has not a key's form.</summary>
    public static string? IdOf(string key) =>
        key.Length == Mark.Length + IdLength + 1 + SecretLength && IsKey(key) && key[Mark.Length + IdLength] == '_'
            ? key.Substring(Mark.Length, IdLength)
            : null;

    /// <summary>The part of a key that is stored: its hash.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
