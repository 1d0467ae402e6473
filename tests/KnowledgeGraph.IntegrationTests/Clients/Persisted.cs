using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>docs/clients.md, and the documents it shows as a manifest for a server.</summary>
internal static class Persisted
{
    public static readonly string Page = Path.Combine(Repository.Root, "docs", "clients.md");

    /// <summary>Writes the documents of the page as a manifest, and gives the options of a server that runs nothing else.</summary>
    public static Dictionary<string, string> Store(string folder, string? manifest = null)
    {
        var path = manifest ?? Path.Combine(folder, "documents.json");
        if (manifest is null)
        {
            var documents = Regex.Matches(File.ReadAllText(Page), "```graphql\n(.*?)\n```", RegexOptions.Singleline)
                .Select(match => match.Groups[1].Value);
            File.WriteAllText(path, JsonSerializer.Serialize(documents.ToDictionary(
                text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))));
        }

        return new Dictionary<string, string> { ["KnowledgeGraph__TrustedDocuments__Paths__0"] = path };
    }
}
