using System.IO.Compression;

namespace KnowledgeGraph.Cli.Export;

/// <summary>
/// A file that gets its name only once it is complete, packed by gzip if the name ends in <c>.gz</c>; standard output if no file is named.
/// </summary>
internal sealed class NewFile : IDisposable
{
    /// <summary>How the name of a packed file ends.</summary>
    public const string Packed = ".gz";

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
        var file = new FileStream(_part, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
        Stream = IsPacked(path) ? new BufferedStream(new GZipStream(file, CompressionLevel.Optimal), BufferSize) : file;
    }

    public Stream Stream { get; }

    /// <summary>Whether a file of that name is packed.</summary>
    public static bool IsPacked(string path) => path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

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
