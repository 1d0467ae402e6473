using System.Text.Json;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>The pointer in a file of JSON, while its lock is held.</summary>
internal sealed class PointerFile(string path, FolderLock held) : IPointerTurn
{
    public ReleasePointer? Before { get; } = Read(path);

    /// <summary>Reads a pointer file; null if there is none.</summary>
    /// <exception cref="ReleaseException">It holds something else.</exception>
    public static ReleasePointer? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ReleasePointer>(File.ReadAllBytes(path)) is { Current.Length: > 0, Previous: not null } pointer
                ? pointer
                : throw new ReleaseException($"{path} is not a pointer file: it names no release");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException broken)
        {
            throw new ReleaseException($"{path} is not a pointer file: {broken.Message}", broken);
        }
    }

    public void MoveTo(ReleasePointer pointer)
    {
        var temporary = path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, pointer);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(path)!);
    }

    public void Dispose() => held.Dispose();
}
