namespace KnowledgeGraph.Storage.Columnar;

/// <summary>The addresses of licences' texts, as far as a name says which text it is.</summary>
internal static class LicenceAddresses
{
    private static readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["CC BY 4.0"] = "https://creativecommons.org/licenses/by/4.0/",
    };

    /// <summary>The address; null where none is known.</summary>
    public static string? Of(string licence) => _addresses.GetValueOrDefault(licence);
}
