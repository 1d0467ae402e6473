using System.Text.Json;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>The pointer in a file of JSON, while its lock is held.</summary>
internal sealed class PointerFile : IPointerTurn
{
    private readonly string _path;
    private readonly FolderLock _held;

    public PointerFile(string path, FolderLock held)
    {
        (_path, _held) = (path, held);
        try
        {
            Before = Read(path);
        }
        catch (ReleaseException damaged)
        {
            Damage = damaged.Message;
        }
    }

    public ReleasePointer? Before { get; }

    public string? Damage { get; }

    /// <summary>Reads a pointer file; null if there is none.</summary>
    /// <exception cref="ReleaseException">It holds something else.</exception>
    public static ReleasePointer? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), PointerForm.Default.ReleasePointer) is
            {
                Current
                .Length: > 0, Previous: not null
            } pointer
                ? pointer
                : throw Damaged(path, "it names no release", null);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException broken)
        {
            throw Damaged(path, "it is cut off, or holds something else", broken);
        }
    }

    /// <summary>The release that a pointer file names; null if there is none, or if it is damaged.</summary>
    public static string? TryReadId(string path)
    {
        try
        {
            return Read(path)?.Current;
        }
        catch (ReleaseException)
        {
            return null;
        }
    }

    /// <summary>A moment that changes when a pointer file is replaced; that of a missing or unreadable file is always the same.</summary>
    public static DateTime StampOf(string path)
    {
        try
        {
            return File.GetLastWriteTimeUtc(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private static ReleaseException Damaged(string path, string why, Exception? cause) =>
        new($"{path} is not a pointer file: {why}; kg releases activate, kg releases rollback or an import writes it anew", cause);

    public void MoveTo(ReleasePointer pointer) =>
        WholeFile.Write(_path, file => JsonSerializer.Serialize(file, pointer, PointerForm.Default.ReleasePointer));

    public void Dispose() => _held.Dispose();
}
