namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// A lock file of a data folder, held by one process at a time; the system releases it when the process dies. The file is never deleted.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // These are EWOULDBLOCK of Linux and macOS, and sharing and lock violation of Windows. Any other fault (full, read-only) does not mean
    // that the lock is held.
    private static readonly int[] HeldCodes = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    // These are EROFS of Linux and macOS, and write protection of Windows.
    private static readonly int[] ReadOnlyCodes = [30, unchecked((int)0x80070013)];

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock without waiting; null if another process holds it.</summary>
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

    /// <summary>Takes the lock, waiting a little for processes that hold it only for moments; null if one holds on to it.</summary>
    public static FolderLock? Take(string folder, string name) => Take(folder, name, Patience);

    /// <summary>Takes the lock, waiting for other holders; null if one holds on to it for longer than the given time.</summary>
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

    /// <summary>
    /// True if a fault says that nothing may be written there, for lack of permission or because the file system is read-only.
    /// </summary>
    public static bool IsOfReadOnlyPlace(Exception fault) =>
        fault is UnauthorizedAccessException || (fault is IOException && ReadOnlyCodes.Contains(fault.HResult));

    public void Dispose() => _file.Dispose();
}
