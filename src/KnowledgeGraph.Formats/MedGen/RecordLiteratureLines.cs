using System.Text;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>The numbered lines of a small text file; one too long or with bytes that are no text is reported and left out.</summary>
internal sealed class RecordLiteratureLines(SourceFile source, IProblemSink problems) : IDisposable
{
    /// <summary>A real line has about 60 characters.</summary>
    private const int LongestLine = 1024;

    private readonly StreamReader _reader = new(source.Stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    private readonly StringBuilder _text = new();
    private bool _ended;

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    public void Dispose() => _reader.Dispose();

    /// <summary>The next sound line, or null at the end.</summary>
    public string? Next()
    {
        while (!_ended)
        {
            Number++;
            var length = ReadLine();
            if (_ended && length == 0)
            {
                break;
            }

            var text = _text.ToString();
            if (length > LongestLine)
            {
                Report($"a line of {length} characters", $"at most {LongestLine}");
            }
            else if (text.AsSpan().IndexOfAny('\0', '\uFFFD') is >= 0 and var at)
            {
                Report(text[at] == '\0' ? "a NUL character" : "bytes that are not UTF-8", "UTF-8 text");
            }
            else
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Fills the buffer up to the limit and skips the rest of the line; answers the line's whole length.</summary>
    private long ReadLine()
    {
        _text.Clear();
        var length = 0L;
        for (var character = Read(); character >= 0 && character != '\n'; character = Read())
        {
            length++;
            if (length <= LongestLine)
            {
                _text.Append((char)character);
            }
        }

        if (_text.Length > 0 && _text[^1] == '\r')
        {
            _text.Length--;
        }

        return length;
    }

    private int Read()
    {
        try
        {
            var character = _reader.Read();
            _ended |= character < 0;
            return character;
        }
        catch (InvalidDataException fault)
        {
            _ended = true;
            _text.Clear();
            Report("damaged compressed data", "a whole gzip file (" + fault.Message + ")");
            return -1;
        }
    }

    private void Report(string found, string expected) => problems.Report(new(source.Name, Number, found, expected));
}
