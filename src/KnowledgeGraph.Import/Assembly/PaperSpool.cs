using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Papers' records on disk between reading and writing: they come in the order of files and are written in that of PMID, and all of them
/// would not fit into memory. The file goes when the spool is disposed, or with the process.
/// </summary>
internal sealed class PaperSpool : IDisposable
{
    private const int BufferSize = 1 << 20;
    private const int WindowSize = 1 << 16;

    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly long[] _places;
    private readonly int[] _lengths;
    private long _written;
    private int _buffered;

    /// <summary>Opens the file.</summary>
    /// <param name="path">Where; nothing may be there.</param>
    /// <param name="papers">Highest key of a paper.</param>
    public PaperSpool(string path, int papers)
    {
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        _places = new long[papers + 1];
        _lengths = new int[papers + 1];
    }

    public bool Has(int citation) => _lengths[citation] > 0;

    /// <summary>Keeps a paper's record, which is never empty.</summary>
    public void Append(int citation, ReadOnlySpan<byte> record)
    {
        if (_buffered + record.Length > _buffer.Length)
        {
            Flush();
        }

        (_places[citation], _lengths[citation]) = (_written + _buffered, record.Length);
        if (record.Length > _buffer.Length)
        {
            RandomAccess.Write(_file, record, _written);
            _written += record.Length;
            return;
        }

        record.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += record.Length;
    }

    /// <summary>Forgets a paper's record.</summary>
    public void Remove(int citation) => _lengths[citation] = 0;

    /// <summary>Writes what is still in memory.</summary>
    public void Flush()
    {
        RandomAccess.Write(_file, _buffer.AsSpan(0, _buffered), _written);
        _written += _buffered;
        _buffered = 0;
    }

    /// <summary>
    /// The records in the order of key; each is good until the next. Files are sorted nearly so, and are read through a window.
    /// </summary>
    public IEnumerable<(int Citation, ReadOnlyMemory<byte> Record)> InOrder()
    {
        var window = new byte[WindowSize];
        var (start, filled) = (0L, 0);
        for (var citation = 1; citation < _places.Length; citation++)
        {
            var (place, length) = (_places[citation], _lengths[citation]);
            if (length == 0)
            {
                continue;
            }

            if (place < start || place + length > start + filled)
            {
                window = length > window.Length ? new byte[length] : window;
                start = place;
                filled = ReadFrom(place, window);
            }

            yield return (citation, window.AsMemory((int)(place - start), length));
        }
    }

    public void Dispose() => _file.Dispose();

    private int ReadFrom(long place, byte[] window)
    {
        var filled = 0;
        while (filled < window.Length && RandomAccess.Read(_file, window.AsSpan(filled), place + filled) is var read and > 0)
        {
            filled += read;
        }

        return filled;
    }
}
