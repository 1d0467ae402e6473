using System.Buffers;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Search;

/// <summary>One word, or two and the gap between them, taken to be mistyped; the others are taken as they are.</summary>
internal sealed class Mistyped(ReadOnlySpan<byte[]> asked, int first, int count)
{
    private readonly int _length = TextLength(asked);

    public byte[] Typed { get; } = count == 1 ? asked[first] : [.. asked[first], (byte)' ', .. asked[first + 1]];

    public byte[][] Others { get; } = [.. asked[..first], .. asked[(first + count)..]];

    /// <summary>Whether a text fits but for one typo, and has nothing beyond what was typed.</summary>
    public bool Fits(ReadOnlySpan<byte> text, out bool isAll)
    {
        isAll = false;
        if (Others.Length > 0 && !TextMatch.Of(text, Others).HasAll)
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(FoldedText.MostBytes(text));
        try
        {
            var folded = FoldedText.Write(text, buffer);
            isAll = Math.Abs(folded.Length - _length) <= 1;
            return FitsIn(folded);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool FitsIn(ReadOnlySpan<byte> folded)
    {
        while (!folded.IsEmpty)
        {
            if (OneEdit.IsPrefix(Typed, folded))
            {
                return true;
            }

            var gap = folded.IndexOf((byte)' ');
            folded = gap < 0 ? [] : folded[(gap + 1)..];
        }

        return false;
    }

    private static int TextLength(ReadOnlySpan<byte[]> words)
    {
        var length = words.Length - 1;
        foreach (var word in words)
        {
            length += word.Length;
        }

        return length;
    }
}
