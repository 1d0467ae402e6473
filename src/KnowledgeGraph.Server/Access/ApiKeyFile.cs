using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Server.Access;

/// <summary>The file of API keys: JSON, replaced as a whole by one process after the other, at first readable by its owner alone.</summary>
public static class ApiKeyFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The keys of a file; none where it is not there.</summary>
    /// <exception cref="InvalidDataException">The file is not one of keys, or one of its keys could not be told from another.</exception>
    public static IReadOnlyList<ApiKey> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            // Some editors put a byte order mark before what they save.
            var content = File.ReadAllBytes(path).AsSpan();
            content = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
            var keys = JsonSerializer.Deserialize<Content>(content, _json)?.Keys ?? throw new JsonException();
            return ApiKeyList.FaultOf(keys) is { } fault
                ? throw new InvalidDataException($"{path} is not a file of API keys as kg keys writes it: {fault}")
                : keys;
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"{path} is not a file of API keys as kg keys writes it");
        }
    }

    /// <summary>
    /// Changes the keys of a file while no other process does, and looks whether the change is in it. The new file has the old one's
    /// rights.
    /// </summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="change">Makes the new keys out of those that there are.</param>
    /// <exception cref="KeyFileBusyException">Another process holds on to the file.</exception>
    /// <exception cref="IOException">The change is not there: something that does not ask for the lock has written to the file.</exception>
    public static void Update(string path, Func<IReadOnlyList<ApiKey>, IReadOnlyList<ApiKey>> change)
    {
        // A link stays one.
        path = new FileInfo(path).LinkTarget is null
            ? Path.GetFullPath(path)
            : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"the folder {folder}, which the key file shall be in, is not there");
        }

        var locked = Path.GetFileName(path) + ".lock";
        using var held = FolderLock.Take(folder, locked, Patience)
            ?? throw new KeyFileBusyException($"another process is changing {path}; nothing was changed");
        // Everybody who may change the file can take the lock as well, even if root created it.
        _ = File.Exists(path) && FileRights.TryCopyOwner(path, Path.Combine(folder, locked));
        var keys = change(Read(path));
        Write(path, keys);
        if (!Read(path).SequenceEqual(keys))
        {
            throw new IOException($"{path} was changed by another program at the same time, and does not hold what was written: see kg "
                + "keys list, and try again");
        }
    }

    /// <summary>Replaces the file, whatever others do with it: <see cref="Update"/> asks them to wait.</summary>
    public static void Write(string path, IReadOnlyList<ApiKey> keys)
    {
        var draft = path + ".new";
        // A killed process may have left a draft; and a link or file that somebody may have put there is not followed or filled.
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var file = new FileStream(draft, options))
            {
                JsonSerializer.Serialize(file, new Content(keys), _json);
                file.Flush(flushToDisk: true);
            }

            if (File.Exists(path))
            {
                FileRights.Copy(path, draft);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }

        DirectorySync.Flush(Path.GetDirectoryName(path)!);
    }

    private sealed record Content(IReadOnlyList<ApiKey> Keys);
}
