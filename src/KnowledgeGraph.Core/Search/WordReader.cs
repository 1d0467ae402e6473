using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Cuts a UTF-8 text into words: runs of letters, digits and combining marks. Everything else parts words and means nothing. This rule, with
/// ASCII letters of either case equal and accents told apart, is the whole meaning of "word" in every store.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    /// <summary>Where the word begins, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>The word as it is written.</summary>
    public readonly ReadOnlySpan<byte> Current => _text[Start.._at];

    /// <summary>Goes to the next word; false if there is none.</summary>
    public bool Next()
    {
        int length;
        while (_at < _text.Length && !IsPart(out length))
        {
            _at += length;
        }

        Start = _at;
        while (_at < _text.Length && IsPart(out length))
        {
            _at += length;
        }

        return _at > Start;
    }

    /// <summary>The lower-case form of an ASCII letter; any other byte as it is.</summary>
    public static byte Fold(byte character) => character is >= (byte)'A' and <= (byte)'Z' ? (byte)(character | 0x20) : character;

    /// <summary>Whether a word begins with a folded one.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> word, ReadOnlySpan<byte> folded)
    {
        if (word.Length < folded.Length)
        {
            return false;
        }

        for (var index = 0; index < folded.Length; index++)
        {
            if (Fold(word[index]) != folded[index])
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool IsPart(out int length)
    {
        var first = _text[_at];
        if (first < 0x80)
        {
            length = 1;
            return char.IsAsciiLetterOrDigit((char)first);
        }

        return Rune.DecodeFromUtf8(_text[_at..], out var rune, out length) == OperationStatus.Done && IsPart(rune);
    }

    private static bool IsPart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
