using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Server.Http;

/// <summary>Loads the documents stored with the server, by the SHA-256 of their text.</summary>
internal static class TrustedDocumentFiles
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">A manifest is broken, or a key is not the hash of its text.</exception>
    public static FrozenDictionary<string, string> Load(IEnumerable<string> paths)
    {
        var documents = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    LoadFile(file, documents);
                }
            }
            else
            {
                LoadFile(path, documents);
            }
        }

        return documents.ToFrozenDictionary();
    }

    private static void LoadFile(string file, Dictionary<string, string> documents)
    {
        switch (Path.GetExtension(file))
        {
            case ".graphql" or ".gql":
                var text = File.ReadAllText(file, _strict);
                documents[DocumentHash.Of(text)] = text;
                break;
            case ".json":
                LoadManifest(file, documents);
                break;
        }
    }

    private static void LoadManifest(string file, Dictionary<string, string> documents)
    {
        Dictionary<string, string>? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file));
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"{file}: a manifest is one JSON object of document texts by hash ({exception.Message})", exception);
        }

        foreach (var (key, text) in manifest ?? [])
        {
            var actual = DocumentHash.Of(text);
            if (!DocumentHash.TryRead(key, out var hash) || hash != actual)
            {
                throw new InvalidDataException($"{file}: the key {key} is not the SHA-256 of its text, which is {actual}{Hint(key)}");
            }

            documents[hash] = text;
        }
    }

    // The file that relay-compiler writes by default.
    private static string Hint(string key) =>
        key.Length == 32 && key.All(char.IsAsciiHexDigit) ? "; for Relay set \"algorithm\": \"SHA256\" in persistConfig" : string.Empty;
}
