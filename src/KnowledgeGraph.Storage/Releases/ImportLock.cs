namespace KnowledgeGraph.Storage.Releases;

/// <summary>Held by the one process that builds a release; the system lets go of it when the process dies.</summary>
internal sealed class ImportLock : IDisposable
{
    private readonly FileStream _file;

    private ImportLock(FileStream file) => _file = file;

    /// <summary>Null if another process holds it.</summary>
    public static ImportLock? TryTake(string folder)
    {
        try
        {
            return new ImportLock(new FileStream(Path.Combine(folder, "import.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
