namespace KnowledgeGraph.Core.Texts;

/// <summary>
/// Cuts a UTF-8 text into words as they are looked for: runs of letters and digits, folded. Everything else parts words and means nothing.
/// This rule, which <see cref="FoldedText"/> describes, is the whole meaning of "word" in every store.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="room">Takes a folded word; longer ones get room of their own.</param>
internal ref struct FoldedWordReader(ReadOnlySpan<byte> text, Span<byte> room)
{
    /// <summary>Room for any word that is one.</summary>
    public const int UsualRoom = 256;

    private readonly ReadOnlySpan<byte> _text = text;
    private Span<byte> _room = room;
    private int _length;
    private int _at;
    private int _read;
    private int _readBefore;

    /// <summary>Where the word begins in the text, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word ends in the text: one past its last byte, including combining marks that follow.</summary>
    public int End { get; private set; }

    /// <summary>The word, folded; until the next one is read.</summary>
    public readonly ReadOnlySpan<byte> Current => _room[.._length];

    /// <summary>Goes to the next word; false if there is none.</summary>
    public bool Next()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            var folded = FoldedLetters.First(_text[_at..], out var width);
            while (_read < folded.Length)
            {
                var character = folded[_read++];
                if (character != ' ')
                {
                    Add(character);
                }
                else if (_length > 0)
                {
                    // A code point may hold the end of one word and the beginning of the next, as one half does.
                    End = _read > 1 ? _at + width : _at;
                    return true;
                }
            }

            _read = 0;
            _at += width;
        }

        End = _at;
        return _length > 0;
    }

    /// <summary>Bytes of the text that the beginning of the word takes there, whole code points with their marks.</summary>
    /// <param name="folded">Length of the beginning, in bytes of the folded word.</param>
    public readonly int LengthInText(int folded)
    {
        var at = Start;
        var left = folded + _readBefore;
        while (at < End)
        {
            var letters = FoldedLetters.First(_text[at..], out var width);
            if (left <= 0 && letters.Length > 0)
            {
                break;
            }

            left -= letters.Length;
            at += width;
        }

        return at - Start;
    }

    private void Add(byte character)
    {
        if (_length == 0)
        {
            (Start, _readBefore) = (_at, _read - 1);
        }
        else if (_length == _room.Length)
        {
            var more = new byte[_room.Length * 2];
            _room.CopyTo(more);
            _room = more;
        }

        _room[_length++] = character;
    }
}
