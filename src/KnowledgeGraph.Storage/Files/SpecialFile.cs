namespace KnowledgeGraph.Storage.Files;

/// <summary>Tells pipes, sockets and devices from files with content: to open one of them may wait for ever, or never end.</summary>
public static class SpecialFile
{
    private const int ModeAt = 28;
    private const int TypeMask = 0xF000;
    private const int Pipe = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int BlockDevice = 0x6000;
    private const int Socket = 0xC000;

    /// <summary>
    /// The kind of a file that has no content of its own, in words; null for any other, and where the system does not report it. The file
    /// is not opened.
    /// </summary>
    public static string? KindOf(string path) => FileStatus.Of(path) is not { } status
        ? null
        : (FileStatus.ShortNumber(status, ModeAt) & TypeMask) switch
        {
            Pipe => "a named pipe",
            Socket => "a socket",
            CharacterDevice or BlockDevice => "a device",
            _ => null,
        };
}
