namespace KnowledgeGraph.Import.Download;

/// <summary>The part of a file that has arrived, under a temporary name; it outlives the process that downloaded it.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly string _recordPath;
    private readonly FileStream _file;
    private bool _isMoved;

    /// <summary>Opens or makes the file; bytes that belong to no known version of the address are dropped.</summary>
    public PartialFile(string path, string address)
    {
        _path = path;
        _recordPath = path + ".json";
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Record = DownloadRecord.Read(_recordPath) is { } kept && kept.Address == address ? kept : null;
        if (Record is null || Length > Record.Length || !(Record.CanResume || IsComplete))
        {
            Clear();
        }

        _file.Seek(0, SeekOrigin.End);
    }

    /// <summary>The version that the bytes belong to; null if there are none.</summary>
    public DownloadRecord? Record { get; private set; }

    /// <summary>The number of bytes that have arrived.</summary>
    public long Length => _file.Length;

    /// <summary>Whether all bytes have arrived, if the server has stated their number.</summary>
    public bool IsComplete => Length > 0 && Length == Record?.Length;

    /// <summary>Drops all bytes and starts with those of another version.</summary>
    public void Begin(DownloadRecord version)
    {
        Clear();
        version.Write(_recordPath);
        Record = version;
    }

    /// <summary>Appends bytes.</summary>
    public ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => _file.WriteAsync(bytes, cancellation);

    /// <summary>Drops all bytes.</summary>
    public void Clear()
    {
        _file.SetLength(0);
        File.Delete(_recordPath);
        Record = null;
    }

    /// <summary>Gives the file its final name, replacing an older file of that name.</summary>
    public void MoveTo(string path)
    {
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_path, path, overwrite: true);
        File.Delete(_recordPath);
        _isMoved = true;
    }

    /// <summary>Makes the bytes that have arrived readable by others.</summary>
    public void Flush() => _file.Flush();

    /// <summary>Closes the file; an empty one is not kept.</summary>
    public void Dispose()
    {
        if (_isMoved)
        {
            return;
        }

        var isEmpty = Length == 0;
        _file.Dispose();
        if (isEmpty)
        {
            File.Delete(_path);
            File.Delete(_recordPath);
        }
    }
}
