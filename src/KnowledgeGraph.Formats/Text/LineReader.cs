using System.Text.Unicode;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Reads UTF-8 lines without copying. Lines end in LF, with or without CR before it; a CR elsewhere is data. A line that is too long, holds
/// a NUL or is not UTF-8 is reported and skipped; a broken gzip is reported and ends the file.
/// </summary>
/// <param name="file">The file; read from the start, once.</param>
/// <param name="problems">Receives faults.</param>
/// <param name="longestLine">The longest line accepted, in bytes.</param>
/// <param name="ofLine">The extent of a faulty line in the format: a record, or a part of one.</param>
public sealed class LineReader(
    SourceFile file, IProblemSink problems, int longestLine = LineReader.DefaultLongestLine, ProblemExtent ofLine = ProblemExtent.Record)
{
    /// <summary>The default of the longest line accepted: 1 MiB.</summary>
    public const int DefaultLongestLine = 1024 * 1024;

    private byte[] _buffer = new byte[Math.Min(128 * 1024, longestLine + 2)];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The number of the line last read, counted from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Reads the next good line; the span is valid until the next call.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        while (TryReadRaw(out line))
        {
            LineNumber++;
            if (line.EndsWith((byte)'\r'))
            {
                line = line[..^1];
            }

            if (IsGood(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports a fault in the line last read.</summary>
    public void Report(string found, string expected) => Report(found, expected, ofLine);

    /// <summary>Reports a fault in the line last read that affects more, or less, than a line does.</summary>
    public void Report(string found, string expected, ProblemExtent extent) =>
        problems.Report(new FormatProblem(file.Name, LineNumber, found, expected) { Extent = extent });

    private bool IsGood(ReadOnlySpan<byte> line)
    {
        if (line.Length > longestLine)
        {
            Report($"a line of more than {longestLine} bytes", "a shorter line");
            return false;
        }

        if (line.Contains((byte)0))
        {
            Report("a NUL byte", "text", ProblemExtent.File);
            return false;
        }

        if (!Utf8.IsValid(line))
        {
            Report("bytes that are not UTF-8", "UTF-8", ProblemExtent.File);
            return false;
        }

        return true;
    }

    private bool TryReadRaw(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = _buffer.AsSpan(_start, searched + found);
                _start += searched + found + 1;
                return true;
            }

            searched = _end - _start;
            if (searched > longestLine + 1)
            {
                return SkipRestOfLine(out line);
            }

            if (!Fill())
            {
                line = _buffer.AsSpan(_start, _end - _start);
                _start = _end;
                return !line.IsEmpty;
            }
        }
    }

    // The line returned is too long by one byte; the caller looks only at its length.
    private bool SkipRestOfLine(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                _start += found + 1;
                break;
            }

            _start = _end;
            if (!Fill())
            {
                break;
            }
        }

        line = new byte[longestLine + 1];
        return true;
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, longestLine + 4L));
        }

        try
        {
            var read = file.Stream.Read(_buffer.AsSpan(_end));
            _end += read;
            _isAtEnd = read == 0;
        }
        catch (InvalidDataException broken)
        {
            _isAtEnd = true;
            // The last line may be cut off anywhere, so it is not returned.
            _start = _end;
            problems.Report(new FormatProblem(file.Name, LineNumber + 1, broken.Message, "a whole file") { Extent = ProblemExtent.File });
        }

        return !_isAtEnd;
    }
}
