using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace KnowledgeGraph.Core.Texts;

/// <summary>
/// The folded form of each code point in a search for texts. The table is a resource of this assembly (<c>folded-letters.tsv</c>): without
/// ICU, which small containers lack, .NET leaves texts as they are instead of normalising them.
/// </summary>
internal static class FoldedLetters
{
    private const string Resource = "folded-letters.tsv";
    private const int Plane = 0x10000;
    private const byte Blank = (byte)' ';

    private static readonly byte[] _ascii = Ascii();
    private static readonly byte[] _pool;
    private static readonly int[] _ends;
    private static readonly ushort[] _basic = new ushort[Plane];
    private static readonly Dictionary<int, ushort> _beyond = [];

    static FoldedLetters()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (pool, ends) = (new List<byte>(), new List<int> { 0 });
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var point = int.Parse(line.AsSpan(0, tab), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var letter = (ushort)ends.Count;
            pool.AddRange(Encoding.UTF8.GetBytes(line[(tab + 1)..]));
            ends.Add(pool.Count);
            if (point < Plane)
            {
                _basic[point] = letter;
            }
            else
            {
                _beyond.Add(point, letter);
            }
        }

        (_pool, _ends) = ([.. pool], [.. ends]);
    }

    /// <summary>The most bytes that a byte of a text can become.</summary>
    public const int MostGrowth = 11;

    /// <summary>
    /// The folded form of the first code point of a UTF-8 text: letters and digits, with blanks for characters that separate words; empty
    /// for a combining mark or an invisible character.
    /// </summary>
    /// <param name="text">Not empty.</param>
    /// <param name="length">Bytes of the code point in the text.</param>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> text, out int length)
    {
        if (text[0] < _ascii.Length)
        {
            length = 1;
            return _ascii.AsSpan(text[0], 1);
        }

        if (Rune.DecodeFromUtf8(text, out var rune, out length) != OperationStatus.Done)
        {
            return [Blank];
        }

        var letter = rune.IsBmp ? _basic[rune.Value] : _beyond.GetValueOrDefault(rune.Value);
        return letter != 0 ? _pool.AsSpan(_ends[letter - 1].._ends[letter]) : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => text[..length],
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => [],
            _ => [Blank],
        };
    }

    private static byte[] Ascii()
    {
        var letters = new byte[0x80];
        for (var character = 0; character < letters.Length; character++)
        {
            letters[character] = char.IsAsciiLetterOrDigit((char)character) ? (byte)char.ToLowerInvariant((char)character) : Blank;
        }

        return letters;
    }
}
