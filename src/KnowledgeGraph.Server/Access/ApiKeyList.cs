namespace KnowledgeGraph.Server.Access;

/// <summary>Checks that the keys of a file can be told apart.</summary>
internal static class ApiKeyList
{
    private const int HashLength = 64;

    /// <summary>The fault of the keys of a file; null if there is none.</summary>
    public static string? FaultOf(IReadOnlyList<ApiKey?> keys)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            var fault = keys[i] is not { } key ? "is empty"
                : string.IsNullOrWhiteSpace(key.Id) ? "has no id"
                : !IsHash(key.Sha256) ? "has no SHA-256 in hex"
                : !ids.Add(key.Id) ? $"has the id {key.Id}, as one before it has"
                : null;
            if (fault is not null)
            {
                return $"key {i + 1} of {keys.Count} {fault}";
            }
        }

        return null;
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigit);
}
