using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>Reads <c>#key: value</c> from the comment lines above a table.</summary>
internal static class HeaderComment
{
    /// <summary>The value of the first of the keys that is there; null if none is.</summary>
    public static string? Value(ReadOnlySpan<byte> head, params ReadOnlySpan<string> keys)
    {
        var lines = Encoding.UTF8.GetString(head).Split('\n');
        foreach (var key in keys)
        {
            foreach (var line in lines)
            {
                var text = line.Trim().TrimStart('#').TrimStart();
                if (line.StartsWith('#') && text.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))
                {
                    return text[(key.Length + 1)..].Trim().Trim('"', '\'');
                }
            }
        }

        return null;
    }
}
