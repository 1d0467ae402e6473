using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>
/// Relay's global object id: base64 of <c>Type:CURIE</c>, e.g. <c>Disease:MONDO:0957870</c>. Stable from release to release.
/// </summary>
public static class GlobalId
{
    private const int LongestAccepted = 512;

    /// <summary>Makes the id of a record.</summary>
    public static string Encode(EntityType type, string curie) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{curie}"));

    /// <summary>Reads an id; false if it is not base64 of a known type and a key.</summary>
    public static bool TryDecode([NotNullWhen(true)] string? id, out EntityType type, [NotNullWhen(true)] out string? curie)
    {
        type = default;
        curie = null;
        if (string.IsNullOrEmpty(id) || id.Length > LongestAccepted || !Base64.IsValid(id))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Convert.FromBase64String(id));
        var colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1 || !Enum.TryParse(text.AsSpan(0, colon), out type) || char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        curie = text[(colon + 1)..];
        return true;
    }
}
