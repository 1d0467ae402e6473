using System.Numerics;

namespace KnowledgeGraph.Core.Search;

/// <summary>A set of texts by number, a bit for each.</summary>
internal sealed class TextSet(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];

    /// <summary>Puts in the texts of postings.</summary>
    public TextSet With(ReadOnlySpan<int> postings)
    {
        foreach (var posting in postings)
        {
            var text = posting >> 1;
            _bits[text >> 6] |= 1UL << (text & 63);
        }

        return this;
    }

    /// <summary>Puts in the texts of those postings that say the word opens the text.</summary>
    public TextSet WithOpened(ReadOnlySpan<int> postings)
    {
        foreach (var posting in postings)
        {
            var text = posting >> 1;
            _bits[text >> 6] |= (ulong)(posting & 1) << (text & 63);
        }

        return this;
    }

    /// <summary>Keeps only the texts that are in the other set too.</summary>
    public void Keep(TextSet other)
    {
        for (var index = 0; index < _bits.Length; index++)
        {
            _bits[index] &= other._bits[index];
        }
    }

    public bool Contains(int text) => (_bits[text >> 6] >> (text & 63) & 1) != 0;

    /// <summary>The texts, ascending.</summary>
    public IEnumerable<int> Texts()
    {
        for (var index = 0; index < _bits.Length; index++)
        {
            for (var left = _bits[index]; left != 0; left &= left - 1)
            {
                yield return (index * 64) + BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
