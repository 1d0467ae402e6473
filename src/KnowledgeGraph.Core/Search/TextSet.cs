using System.Buffers;
using System.Numerics;

namespace KnowledgeGraph.Core.Search;

/// <summary>A set of texts by number, a bit for each, in an array that is given back.</summary>
internal sealed class TextSet : IDisposable
{
    private readonly ulong[] _rented;
    private readonly int _length;

    public TextSet(int count)
    {
        _length = (count + 63) / 64;
        _rented = ArrayPool<ulong>.Shared.Rent(_length);
        Bits.Clear();
    }

    private Span<ulong> Bits => _rented.AsSpan(0, _length);

    /// <summary>Puts in the texts of postings.</summary>
    public TextSet With(ReadOnlySpan<int> postings)
    {
        var bits = Bits;
        foreach (var posting in postings)
        {
            var text = posting >> 1;
            bits[text >> 6] |= 1UL << (text & 63);
        }

        return this;
    }

    /// <summary>Puts in the texts of those postings that say the word opens the text.</summary>
    public TextSet WithOpened(ReadOnlySpan<int> postings)
    {
        var bits = Bits;
        foreach (var posting in postings)
        {
            var text = posting >> 1;
            bits[text >> 6] |= (ulong)(posting & 1) << (text & 63);
        }

        return this;
    }

    /// <summary>Keeps only the texts that are in the other set too.</summary>
    public void Keep(TextSet other)
    {
        var bits = Bits;
        var others = other.Bits;
        for (var index = 0; index < bits.Length; index++)
        {
            bits[index] &= others[index];
        }
    }

    public bool Contains(int text) => (_rented[text >> 6] >> (text & 63) & 1) != 0;

    /// <summary>The texts, ascending.</summary>
    public IEnumerable<int> Texts()
    {
        for (var index = 0; index < _length; index++)
        {
            for (var left = _rented[index]; left != 0; left &= left - 1)
            {
                yield return (index * 64) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);
}
