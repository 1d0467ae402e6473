using System.Numerics;

namespace KnowledgeGraph.Core.Selection;

/// <summary>A set of rows of one table, a bit for each row of the table.</summary>
public sealed class RowSet
{
    internal const int BitsPerWord = 64;

    private readonly ulong[] _words;

    private RowSet(int size, ulong[] words) => (Size, _words) = (size, words);

    /// <summary>Rows of the table.</summary>
    public int Size { get; }

    /// <summary>Rows of the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Whether a row is in the set.</summary>
    public bool this[int row] => (_words[row / BitsPerWord] >> (row % BitsPerWord) & 1) != 0;

    internal Span<ulong> Words => _words;

    /// <summary>No row of a table.</summary>
    public static RowSet None(int size) => new(size, new ulong[(size + BitsPerWord - 1) / BitsPerWord]);

    /// <summary>Every row of a table.</summary>
    public static RowSet All(int size)
    {
        var all = None(size);
        all._words.AsSpan().Fill(ulong.MaxValue);
        if (size % BitsPerWord is var rest and > 0)
        {
            all._words[^1] = (1UL << rest) - 1;
        }

        return all;
    }

    /// <summary>A set of its own with the same rows.</summary>
    public RowSet Copy() => new(Size, [.. _words]);

    /// <summary>Puts a row into the set.</summary>
    public void Add(int row) => _words[row / BitsPerWord] |= 1UL << (row % BitsPerWord);

    /// <summary>Takes a row out of the set.</summary>
    public void Remove(int row) => _words[row / BitsPerWord] &= ~(1UL << (row % BitsPerWord));

    /// <summary>Keeps the rows that are in another set of the same table, too.</summary>
    public void IntersectWith(RowSet other)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            _words[index] &= other._words[index];
        }
    }

    /// <summary>Adds the rows of another set of the same table.</summary>
    public void UnionWith(RowSet other)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            _words[index] |= other._words[index];
        }
    }

    /// <summary>Takes the rows of another set of the same table out.</summary>
    public void ExceptWith(RowSet other)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            _words[index] &= ~other._words[index];
        }
    }

    /// <summary>The first row of the set from the given one upwards; -1 if there is none.</summary>
    public int Next(int row)
    {
        if (row >= Size)
        {
            return -1;
        }

        var index = row / BitsPerWord;
        var word = _words[index] & (ulong.MaxValue << (row % BitsPerWord));
        while (word == 0)
        {
            if (++index == _words.Length)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index * BitsPerWord) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The last row of the set from the given one downwards; -1 if there is none.</summary>
    public int Previous(int row)
    {
        if (row < 0)
        {
            return -1;
        }

        var index = row / BitsPerWord;
        var word = _words[index] & (ulong.MaxValue >> (BitsPerWord - 1 - (row % BitsPerWord)));
        while (word == 0)
        {
            if (--index < 0)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index * BitsPerWord) + BitsPerWord - 1 - BitOperations.LeadingZeroCount(word);
    }

    /// <summary>The rows in an array, ascending.</summary>
    public int[] ToArray()
    {
        var (rows, count) = (new int[Count], 0);
        for (var row = Next(0); row >= 0; row = Next(row + 1))
        {
            rows[count++] = row;
        }

        return rows;
    }
}
