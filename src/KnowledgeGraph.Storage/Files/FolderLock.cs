namespace KnowledgeGraph.Storage.Files;

/// <summary>A lock file of a data folder, held by one process at a time; the system lets go of it when the process dies. Never deleted.</summary>
public sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // EWOULDBLOCK of Linux and macOS, sharing and lock violation of Windows. Any other fault (full, read-only) is not somebody's hold.
    private static readonly int[] HeldCodes = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    // EROFS of Linux and macOS, write protection of Windows.
    private static readonly int[] ReadOnlyCodes = [30, unchecked((int)0x80070013)];

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Null if another holds it.</summary>
    public static FolderLock? TryTake(string folder, string name)
    {
        try
        {
            return new FolderLock(new FileStream(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (HeldCodes.Contains(held.HResult))
        {
            return null;
        }
    }

    /// <summary>Waits a little for those who hold it for moments only; null if one holds on.</summary>
    public static FolderLock? Take(string folder, string name) => Take(folder, name, Patience);

    /// <summary>Waits for those who hold it; null if one holds on for longer than that.</summary>
    public static FolderLock? Take(string folder, string name, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += Pause)
        {
            if (TryTake(folder, name) is { } held)
            {
                return held;
            }

            Thread.Sleep(Pause);
        }

        return TryTake(folder, name);
    }

    /// <summary>True where a fault says that nothing may be written there: for want of the right, or on a file system for reading only.</summary>
    public static bool IsOfReadOnlyPlace(Exception fault) =>
        fault is UnauthorizedAccessException || (fault is IOException && ReadOnlyCodes.Contains(fault.HResult));

    public void Dispose() => _file.Dispose();
}
