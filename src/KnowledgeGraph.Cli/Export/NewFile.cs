namespace KnowledgeGraph.Cli.Export;

/// <summary>A file that gets its name only once it is complete; standard output if no file is named.</summary>
internal sealed class NewFile : IDisposable
{
    private const int BufferSize = 1 << 20;

    // The buffer is small, so that a reader of only the first lines need not wait long.
    private const int StandardOutputBuffer = 1 << 16;

    private readonly string? _path;
    private readonly string? _part;
    private bool _isKept;

    public NewFile(string? path)
    {
        if (path is null)
        {
            Stream = new BufferedStream(StandardOutput.Open(), StandardOutputBuffer);
            return;
        }

        _path = Path.GetFullPath(path);
        _part = _path + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        Stream = new FileStream(_part, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
    }

    public Stream Stream { get; }

    /// <summary>Gives the file its name, replacing an older file of that name.</summary>
    public void Keep()
    {
        Stream.Dispose();
        if (_path is not null)
        {
            File.Move(_part!, _path, overwrite: true);
        }

        _isKept = true;
    }

    public void Dispose()
    {
        if (_isKept)
        {
            return;
        }

        Stream.Dispose();
        if (_part is not null)
        {
            File.Delete(_part);
        }
    }
}
