using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Server.Http;

/// <summary>SHA-256 of a document's text, in lower-case hex.</summary>
internal static class DocumentHash
{
    private const string Prefix = "sha256:";

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads <c>sha256:…</c> or the bare hex digits.</summary>
    public static bool TryRead(string id, [NotNullWhen(true)] out string? hash)
    {
        var hex = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
        hash = hex.Length == 64 && hex.All(char.IsAsciiHexDigit) ? hex.ToLowerInvariant() : null;
        return hash is not null;
    }
}
