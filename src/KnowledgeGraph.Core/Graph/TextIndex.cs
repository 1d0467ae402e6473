using System.Text;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// An index from texts to numbers, in 12 bytes per entry: hashes are sorted, the texts themselves are not copied, and are compared on a
/// hit. Among equal texts the one added first wins.
/// </summary>
internal sealed class TextIndex
{
    private readonly ulong[] _hashes;
    private readonly int[] _values;
    private readonly TextOf _textOf;

    private readonly TextEquality _equality;

    private TextIndex(ulong[] hashes, int[] values, TextOf textOf, TextEquality equality)
    {
        _hashes = hashes;
        _values = values;
        _textOf = textOf;
        _equality = equality;
    }

    /// <summary>Gives back the text of an entry, as it was hashed.</summary>
    public delegate ReadOnlySpan<byte> TextOf(int value);

    /// <summary>
    /// Indexes the texts of the values 0 … count − 1, in that order; empty texts are left out, and folded ones without words.
    /// </summary>
    public static TextIndex Build(int count, TextOf textOf, TextEquality equality)
    {
        var hashes = new ulong[count];
        var values = new int[count];
        var used = 0;
        for (var value = 0; value < count; value++)
        {
            var text = textOf(value);
            if (!text.IsEmpty && Hash(text, equality) is { } hash)
            {
                hashes[used] = hash;
                values[used++] = value;
            }
        }

        Array.Resize(ref hashes, used);
        Array.Resize(ref values, used);
        Array.Sort(hashes, values);
        return new TextIndex(hashes, values, textOf, equality);
    }

    /// <summary>The lowest value with the given text; -1 if there is none.</summary>
    public int Find(string text) => Find(text, out _);

    /// <summary>The lowest value with the given text, -1 if there is none, and whether it is the only one.</summary>
    public int Find(string text, out bool isOnly)
    {
        isOnly = true;
        var utf8 = Encoding.UTF8.GetBytes(text);
        var position = PositionOf(utf8);
        if (position < 0)
        {
            return -1;
        }

        var lowest = -1;
        foreach (var value in WithHash(position))
        {
            if (AreEqual(_textOf(value), utf8))
            {
                isOnly = lowest < 0;
                lowest = lowest < 0 ? value : Math.Min(lowest, value);
            }
        }

        return lowest;
    }

    /// <summary>Every value with the given text, ascending.</summary>
    public int[] FindAll(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var position = PositionOf(utf8);
        if (position < 0)
        {
            return [];
        }

        var found = Array.FindAll(WithHash(position).ToArray(), value => AreEqual(_textOf(value), utf8));
        Array.Sort(found);
        return found;
    }

    private ReadOnlySpan<int> WithHash(int position)
    {
        var hash = _hashes[position];
        var (from, to) = (position, position + 1);
        while (from > 0 && _hashes[from - 1] == hash)
        {
            from--;
        }

        while (to < _hashes.Length && _hashes[to] == hash)
        {
            to++;
        }

        return _values.AsSpan(from..to);
    }

    private int PositionOf(ReadOnlySpan<byte> text) => Hash(text, _equality) is { } hash ? Array.BinarySearch(_hashes, hash) : -1;

    private bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        _equality == TextEquality.Folded ? FoldedText.AreEqual(left, right) : CaseInsensitiveText.AreEqual(left, right);

    // FNV-1a, 64 bit; null for a text without words if words are compared.
    private static ulong? Hash(ReadOnlySpan<byte> text, TextEquality equality)
    {
        var hash = 14695981039346656037UL;
        if (equality == TextEquality.IgnoreCase)
        {
            foreach (var character in text)
            {
                hash = With(hash, character is >= (byte)'a' and <= (byte)'z' ? character - 32 : character);
            }

            return hash;
        }

        var reader = new FoldedWordReader(text, stackalloc byte[FoldedWordReader.UsualRoom]);
        var hasWords = false;
        while (reader.Next())
        {
            foreach (var character in reader.Current)
            {
                hash = With(hash, character);
            }

            hash = With(hash, ' ');
            hasWords = true;
        }

        return hasWords ? hash : null;
    }

    private static ulong With(ulong hash, int character) => unchecked((hash ^ (ulong)character) * 1099511628211UL);
}
