using System.Text;

namespace KnowledgeGraph.Core.Texts;

/// <summary>
/// What is equal for those who look for a text. Letters lose their case, their accents and their compatibility forms (Unicode's NFKD: ligatures, full
/// width, superscripts, Roman numerals of one character), Greek letters are taken by their names (β is beta), ß is ss, æ is ae, ø is o. What is
/// neither letter nor digit parts words and means nothing: hyphens, dashes, apostrophes and white space of any kind. Texts are folded to be found,
/// never to be shown.
/// </summary>
public static class FoldedText
{
    /// <summary>The folded words of a text, parted by single spaces: equal for texts that are equal here. Empty where the text has no words.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The folded words of a UTF-8 text, parted by single spaces.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        var words = new StringBuilder(text.Length);
        var reader = new FoldedWordReader(text, stackalloc byte[FoldedWordReader.UsualRoom]);
        while (reader.Next())
        {
            words.Append(words.Length == 0 ? string.Empty : " ").Append(Encoding.UTF8.GetString(reader.Current));
        }

        return words.ToString();
    }

    /// <summary>Whether two UTF-8 texts have the same words.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var one = new FoldedWordReader(left, stackalloc byte[FoldedWordReader.UsualRoom]);
        var other = new FoldedWordReader(right, stackalloc byte[FoldedWordReader.UsualRoom]);
        while (true)
        {
            var (hasOne, hasOther) = (one.Next(), other.Next());
            if (!hasOne || !hasOther)
            {
                return hasOne == hasOther;
            }

            if (!one.Current.SequenceEqual(other.Current))
            {
                return false;
            }
        }
    }

    /// <summary>
    /// The folded words of a UTF-8 text in a buffer of bytes, which has room for <see cref="MostBytes"/> of them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Where the words go.</param>
    public static ReadOnlySpan<byte> Write(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        var length = 0;
        var reader = new FoldedWordReader(text, stackalloc byte[FoldedWordReader.UsualRoom]);
        while (reader.Next())
        {
            if (length > 0)
            {
                buffer[length++] = (byte)' ';
            }

            reader.Current.CopyTo(buffer[length..]);
            length += reader.Current.Length;
        }

        return buffer[..length];
    }

    /// <summary>The most bytes that the folded words of a text can take.</summary>
    public static int MostBytes(ReadOnlySpan<byte> text) => Ascii.IsValid(text) ? text.Length : text.Length * FoldedLetters.MostGrowth;
}
