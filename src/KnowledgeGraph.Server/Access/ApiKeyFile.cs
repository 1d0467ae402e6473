using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Access;

/// <summary>The file of API keys: JSON, replaced as a whole, readable by its owner alone.</summary>
public static class ApiKeyFile
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The keys of a file; none where it is not there.</summary>
    /// <exception cref="InvalidDataException">The file is not one of keys.</exception>
    public static IReadOnlyList<ApiKey> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), _json)?.Keys ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"{path} is not a file of API keys as kg keys writes it");
        }
    }

    /// <summary>Replaces the file.</summary>
    public static void Write(string path, IReadOnlyList<ApiKey> keys)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, new Content(keys), _json);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private sealed record Content(IReadOnlyList<ApiKey> Keys);
}
