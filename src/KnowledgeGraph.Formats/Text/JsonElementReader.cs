using System.Text.Json;
using System.Text.Unicode;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Reads the objects of named arrays out of a JSON file of any size, one at a time; the rest of the file passes by unread. Never holds
/// more than one such object.
/// </summary>
internal sealed class JsonElementReader(SourceFile file, IProblemSink problems, params string[] arrays)
{
    private const int LargestElement = 16 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _isStopped;
    private JsonReaderState _state;
    private string? _property;
    private string? _array;
    private int _arrayDepth;
    private long _lines;

    /// <summary>The name of the array that contains the element last read.</summary>
    public string Array => _array ?? string.Empty;

    /// <summary>The line the element last read begins on.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>
    /// Converts an element; a text that is not valid Unicode (half a surrogate pair) is reported and the element skipped.
    /// </summary>
    public T? Interpret<T>(JsonElement element, Func<JsonElement, T?> make)
        where T : class
    {
        try
        {
            return make(element);
        }
        catch (InvalidOperationException broken)
        {
            problems.Report(new FormatProblem(file.Name, Line, broken.Message, "Unicode text"));
            return null;
        }
    }

    /// <summary>Reads the next element; dispose it before the next call. Null at the end, or after a fault, which is reported.</summary>
    public JsonDocument? Read()
    {
        try
        {
            while (!_isStopped)
            {
                if (TryRead(out var element))
                {
                    return element;
                }

                if (!_isStopped && !Fill())
                {
                    _isStopped = true;
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or InvalidOperationException)
        {
            _isStopped = true;
            var line = broken is JsonException { LineNumber: { } number } ? number + 1 : 0;
            problems.Report(
                new FormatProblem(file.Name, line, broken.Message, "well-formed JSON in UTF-8") { Extent = ProblemExtent.File });
        }

        return null;
    }

    private bool TryRead(out JsonDocument? element)
    {
        element = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
        var kept = reader;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _property = PropertyName(ref reader);
                    break;
                case JsonTokenType.StartArray when _array is null && _property is not null:
                    _array = _property;
                    _arrayDepth = reader.CurrentDepth;
                    break;
                case JsonTokenType.EndArray when _array is not null && reader.CurrentDepth == _arrayDepth:
                    _array = null;
                    break;
                case JsonTokenType.StartObject when _array is not null && reader.CurrentDepth == _arrayDepth + 1:
                    var at = _start + (int)reader.TokenStartIndex;
                    if (!reader.TrySkip())
                    {
                        // Not all of it is here yet: begin again before the object once there is more.
                        Keep(kept);
                        return false;
                    }

                    var length = _start + (int)reader.BytesConsumed - at;
                    var lineHere = _lines + _buffer.AsSpan(_start, at - _start).Count((byte)'\n');
                    if (!Utf8.IsValid(_buffer.AsSpan(at, length)))
                    {
                        throw new JsonException("bytes that are not UTF-8", null, lineHere, null);
                    }

                    Line = lineHere + 1;
                    element = JsonDocument.Parse(_buffer.AsMemory(at, length));
                    Keep(reader);
                    return true;
                default:
                    break;
            }

            if (reader.TokenType is not JsonTokenType.PropertyName and not JsonTokenType.StartArray)
            {
                _property = null;
            }

            kept = reader;
        }

        Keep(reader);
        _isStopped = _isAtEnd;
        return false;
    }

    private string? PropertyName(ref Utf8JsonReader reader)
    {
        foreach (var name in arrays)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }

    private void Keep(in Utf8JsonReader reader)
    {
        _lines += _buffer.AsSpan(_start, (int)reader.BytesConsumed).Count((byte)'\n');
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
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
            if (_buffer.Length >= LargestElement)
            {
                throw new InvalidDataException($"an element of more than {LargestElement} bytes");
            }

            System.Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        // The buffer is filled before it is parsed again: an incomplete object is parsed from its beginning each time.
        var wanted = _buffer.Length - _end;
        var read = file.Stream.ReadAtLeast(_buffer.AsSpan(_end), wanted, throwOnEndOfStream: false);
        _end += read;
        _isAtEnd = read < wanted;
        return true;
    }
}
