using System.Text;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Cuts a text into folded words, as <see cref="FoldedText"/> does, and gives the gaps between them. A letter of a script that is written
/// without spaces is a word.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="room">Receives a word; only the beginning of one that is longer.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> room)
{
    /// <summary>Enough room for any real word.</summary>
    public const int UsualRoom = WordShapes.Longest + 4;

    // The letter of "type A", which is not an article.
    private const char LetterA = '\u00E0';

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _room = room;
    private int _length;
    private int _capitals;
    private int _at;
    private int _gapStart;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>One past the word's last character.</summary>
    public int End { get; private set; }

    /// <summary>The gap before the word.</summary>
    public Gap Before { get; private set; }

    /// <summary>
    /// Whether the word looks like an abbreviation: capitals and digits, at least two of the former, with or without a plural's s.
    /// </summary>
    public bool IsUpper { get; private set; }

    /// <summary>The look of the word.</summary>
    public readonly WordLook Look => (IsUpper ? WordLook.Abbreviation : WordLook.Plain) | (EndsAsAdjective()
        ? WordLook.Adjective
        : WordLook.Plain)
        | (Current.Length > 4 && Current.EndsWith("ed") ? WordLook.Participle : WordLook.Plain);

    /// <summary>The folded word, until the next one is read.</summary>
    public readonly ReadOnlySpan<char> Current => _room[.._length];

    /// <summary>Goes to the next word; false if there is none.</summary>
    public bool Next()
    {
        (_length, _capitals) = (0, 0);
        Start = _at;
        while (_at < _text.Length && !Take())
        {
        }

        if (_length == 0)
        {
            return false;
        }

        if (_length == 1 && _room[0] == 'a' && _capitals == 1 && _gapStart > 0)
        {
            _room[0] = LetterA;
        }

        var letters = _length - (_length > 2 && _text[_at - 1] == 's' ? 1 : 0);
        (End, IsUpper) = (_at, _capitals > 1 && _capitals + Digits() >= letters);
        Before = GapReader.Read(_text, _gapStart, Start);
        _gapStart = End;
        return true;
    }

    // Adds the character at the current place to the word; true if the word ends with it.
    private bool Take()
    {
        var character = _text[_at];
        if (char.IsAscii(character))
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return Part(1);
            }

            do
            {
                _capitals += char.IsAsciiLetterUpper(character) ? 1 : 0;
                Add((char)(character | (char.IsAsciiLetter(character) ? 0x20 : 0)));
            }
            while (++_at < _text.Length && char.IsAsciiLetterOrDigit(character = _text[_at]));
            return false;
        }

        return TakeBeyondAscii();
    }

    private bool TakeBeyondAscii()
    {
        Span<byte> utf8 = stackalloc byte[4];
        if (Rune.DecodeFromUtf16(_text[_at..], out var rune, out var width) != System.Buffers.OperationStatus.Done)
        {
            return Part(width);
        }

        var isWord = IsWordAlone(rune.Value);
        if (isWord && _length > 0)
        {
            return true;
        }

        var folded = FoldedLetters.First(utf8[..rune.EncodeToUtf8(utf8)], out _);
        if (folded.Length > 0 && folded[0] == ' ')
        {
            return Part(width);
        }

        if (_length == 0 && folded.Length == 0)
        {
            _at += width;
            Start = _at;
            return false;
        }

        Span<char> letters = stackalloc char[FoldedLetters.MostGrowth * 4];
        foreach (var letter in letters[..Encoding.UTF8.GetChars(folded, letters)])
        {
            if (letter != ' ')
            {
                Add(letter);
            }
        }

        _capitals += Rune.IsUpper(rune) ? 1 : 0;
        _at += width;
        return isWord;
    }

    // A separator ends the current word; if no word has begun, there is nothing to end.
    private bool Part(int width)
    {
        if (_length > 0)
        {
            return true;
        }

        _at += width;
        Start = _at;
        return false;
    }

    private readonly bool EndsAsAdjective() =>
        Current.Length > 4 && (Current.EndsWith("al") || Current.EndsWith("ar") || Current.EndsWith("ac") || Current.EndsWith("ic")
            || Current.EndsWith("ous"));

    private readonly int Digits()
    {
        var digits = 0;
        foreach (var character in Current)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits;
    }

    private void Add(char letter)
    {
        if (_length < _room.Length)
        {
            _room[_length++] = letter;
        }
    }

    // Kana, Han and their compatibility forms.
    private static bool IsWordAlone(int point) =>
        point is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F)
            or (>= 0x20000 and <= 0x2FFFF);
}
