using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// The folder of watch lists, with a folder for each client and in it a file for each list, which is replaced as a whole and changed by one
/// process at a time.
/// </summary>
internal sealed partial class WatchListFolder(WatchOptions options, ILogger<WatchListFolder> logger)
{
    private const string Ending = ".json";
    private const string ChangeLock = "changes.lock";
    private const string CallLock = "calls.lock";
    private const int TokenBytes = 16;
    private const int ClientLength = 16;

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

    /// <summary>How many lists there are.</summary>
    public int Count => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*" + Ending, SearchOption.AllDirectories).Count() : 0;

    /// <summary>A name for a new list's file and feed: the client, and a part that nobody can guess.</summary>
    public static string NewToken(string owner) =>
        $"{ClientOf(owner)}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes))}";

    /// <summary>The list that has a token; null if none has it.</summary>
    public WatchList? Find(string token) =>
        IsOn && token.Length == ClientLength + (2 * TokenBytes) && token.All(char.IsAsciiHexDigitLower) ? Read(PathOf(token)) : null;

    /// <summary>The lists of a client that can be read, in no order.</summary>
    public IReadOnlyList<WatchList> Of(string owner) =>
        IsOn ? In(Path.Combine(Folder, ClientOf(owner)), SearchOption.TopDirectoryOnly) : [];

    /// <summary>All lists that can be read, in no order.</summary>
    public IReadOnlyList<WatchList> All() => IsOn ? In(Folder, SearchOption.AllDirectories) : [];

    /// <summary>Looks at the lists, and changes them, while no other process does.</summary>
    /// <exception cref="IOException">The folder cannot be written to, or another process holds on to it.</exception>
    public T Change<T>(Func<T> change)
    {
        Create(Folder);
        using var held = FolderLock.Take(Folder, ChangeLock)
            ?? throw new IOException($"another process is changing the watch lists in {Folder}");
        return change();
    }

    /// <summary>Writes a list, within <see cref="Change"/>.</summary>
    public void Save(WatchList list)
    {
        var path = PathOf(list.Token);
        Create(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, file => JsonSerializer.Serialize(file, list, _json));
    }

    /// <summary>Deletes a list, within <see cref="Change"/>.</summary>
    public void Delete(WatchList list) => File.Delete(PathOf(list.Token));

    /// <summary>Becomes the process that calls webhooks, as long as the lock is held; null where another one does.</summary>
    public FolderLock? TryBecomeCaller()
    {
        Create(Folder);
        return FolderLock.TryTake(Folder, CallLock);
    }

    // The folder holds secrets: addresses of feeds, and keys that calls are signed with.
    private static void Create(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string ClientOf(string owner) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..ClientLength];

    private string PathOf(string token) => Path.Combine(Folder, token[..ClientLength], token + Ending);

    private WatchList[] In(string folder, SearchOption depth) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + Ending, depth).Select(Read).OfType<WatchList>()] : [];

    private WatchList? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<WatchList>(File.ReadAllBytes(path), _json);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
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
