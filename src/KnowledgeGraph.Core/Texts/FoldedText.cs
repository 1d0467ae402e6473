using System.Text;

namespace KnowledgeGraph.Core.Texts;

/// <summary>
/// Folds texts so that those that are equal in a search become the same. Letters lose their case, their accents and their compatibility
/// forms (Unicode's NFKD: ligatures, full width, superscripts, Roman numerals of one character), Greek letters are replaced by their names
/// (β is beta), ß is ss, æ is ae, ø is o. All other characters separate words and have no meaning: hyphens, dashes, apostrophes and white
/// space of any kind. Folded texts are for finding, never for showing.
/// </summary>
public static class FoldedText
{
    /// <summary>
    /// The folded words of a text, separated by single spaces: the same for texts that are equal in a search. Empty if the text has no
    /// words.
    /// </summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The folded words of a UTF-8 text, separated by single spaces.</summary>
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
    /// The folded words of a UTF-8 text, written to a buffer, which has room for <see cref="MostBytes"/> bytes.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">The buffer to which the words are written.</param>
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
