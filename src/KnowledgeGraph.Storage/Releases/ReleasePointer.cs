using System.Text.Json;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>The pointer file: which release is served, and which were before it, newest first.</summary>
internal sealed record ReleasePointer(string Current, IReadOnlyList<string> Previous)
{
    private const int PreviousKept = 20;

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

    /// <summary>The pointer after turning to another release.</summary>
    public static ReleasePointer TurnTo(string id, ReleasePointer? before) =>
        before is null
            ? new ReleasePointer(id, [])
            : before.Current == id ? before : new ReleasePointer(id, [before.Current, .. before.Previous.Where(other => other != id).Take(PreviousKept - 1)]);

    /// <summary>Replaces the file at once: a reader sees the old pointer or the new one, also after a crash.</summary>
    public void Write(string path)
    {
        var temporary = path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, this);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(path)!);
    }
}
