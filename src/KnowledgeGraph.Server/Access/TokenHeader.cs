using System.Buffers.Text;
using System.Text.Json;

namespace KnowledgeGraph.Server.Access;

/// <summary>Looks at what the library passes over in a token's header.</summary>
internal static class TokenHeader
{
    private static readonly JsonDocumentOptions _json = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// Whether the header can be taken at its word: a name that is given once, nothing that must be understood (RFC 7515, 4.1.11), of which
    /// there is nothing that we do, and a payload in base64url (RFC 7797, 7).
    /// </summary>
    public static bool IsUnderstood(string token)
    {
        var end = token.IndexOf('.', StringComparison.Ordinal);
        if (end <= 0)
        {
            return false;
        }

        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan(0, end)), _json);
            return header.RootElement.ValueKind == JsonValueKind.Object
                && !header.RootElement.TryGetProperty("crit", out _)
                && (!header.RootElement.TryGetProperty("b64", out var isEncoded) || isEncoded.ValueKind == JsonValueKind.True);
        }
        catch (Exception broken) when (broken is FormatException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
