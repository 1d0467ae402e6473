using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Server.Watching;

/// <summary>The folder of watch lists: a file for each, readable by its owner alone, replaced as a whole, and changed by one process at a time.</summary>
internal sealed partial class WatchListFolder(WatchOptions options, ILogger<WatchListFolder> logger)
{
    private const string Ending = ".json";
    private const string ChangeLock = "changes.lock";
    private const string CallLock = "calls.lock";
    private const int TokenBytes = 16;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Whether lists are kept.</summary>
    public bool IsOn => options.IsOn;

    private string Folder => options.Folder!;

    /// <summary>A name for a new list's file and feed.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>The list that has a token; null if none has it.</summary>
    public WatchList? Find(string token) =>
        IsOn && token.Length == 2 * TokenBytes && token.All(char.IsAsciiHexDigitLower) ? Read(PathOf(token)) : null;

    /// <summary>All lists that can be read, in no order.</summary>
    public IReadOnlyList<WatchList> All() =>
        IsOn && Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*" + Ending).Select(Read).OfType<WatchList>()] : [];

    /// <summary>Looks at the lists, and changes them, while no other process does.</summary>
    /// <exception cref="IOException">The folder cannot be written to, or another process holds on to it.</exception>
    public T Change<T>(Func<T> change)
    {
        CreateFolder();
        using var held = FolderLock.Take(Folder, ChangeLock) ?? throw new IOException($"another process is changing the watch lists in {Folder}");
        return change();
    }

    /// <summary>Writes a list, within <see cref="Change"/>.</summary>
    public void Save(WatchList list) => WholeFile.Write(PathOf(list.Token), file => JsonSerializer.Serialize(file, list, _json));

    /// <summary>Deletes a list, within <see cref="Change"/>.</summary>
    public void Delete(WatchList list) => File.Delete(PathOf(list.Token));

    /// <summary>Becomes the process that calls webhooks, as long as the lock is held; null where another one does.</summary>
    public FolderLock? TryBecomeCaller()
    {
        CreateFolder();
        return FolderLock.TryTake(Folder, CallLock);
    }

    // What is in it are secrets: addresses of feeds, and what calls are signed with.
    private void CreateFolder()
    {
        if (Directory.Exists(Folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string PathOf(string token) => Path.Combine(Folder, token + Ending);

    private WatchList? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<WatchList>(File.ReadAllBytes(path), _json);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(logger, path, fault.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch list {Path} cannot be read, and nobody is told of its records: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string path, string reason);
}
