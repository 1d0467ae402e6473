using System.Numerics;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>A set of record numbers, a bit for each: files have tens of millions of records.</summary>
internal sealed class RecordSet
{
    private ulong[] _bits = [];

    /// <summary>Adds a record; false if it is there already.</summary>
    public bool Add(int record)
    {
        var word = record >> 6;
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        }

        var bit = 1UL << (record & 63);
        var isNew = (_bits[word] & bit) == 0;
        _bits[word] |= bit;
        return isNew;
    }

    /// <summary>Takes a record out, if it is there.</summary>
    public void Remove(int record)
    {
        if (record >> 6 < _bits.Length)
        {
            _bits[record >> 6] &= ~(1UL << (record & 63));
        }
    }

    /// <summary>True if a record has been added.</summary>
    public bool Contains(int record) => record >> 6 < _bits.Length && ((_bits[record >> 6] >> (record & 63)) & 1) != 0;

    public int Count => CountWithout();

    /// <summary>Those of this set that are not in another.</summary>
    public RecordSet Without(RecordSet other)
    {
        var rest = new RecordSet { _bits = [.. _bits] };
        for (var word = 0; word < Math.Min(_bits.Length, other._bits.Length); word++)
        {
            rest._bits[word] &= ~other._bits[word];
        }

        return rest;
    }

    /// <summary>Those of this set and of another.</summary>
    public RecordSet With(RecordSet other)
    {
        var all = new RecordSet { _bits = new ulong[Math.Max(_bits.Length, other._bits.Length)] };
        _bits.CopyTo(all._bits, 0);
        for (var word = 0; word < other._bits.Length; word++)
        {
            all._bits[word] |= other._bits[word];
        }

        return all;
    }

    /// <summary>Counts the records that are in this set and in none of the others.</summary>
    public int CountWithout(params ReadOnlySpan<RecordSet> others)
    {
        var count = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            var left = _bits[word];
            foreach (var other in others)
            {
                left &= word < other._bits.Length ? ~other._bits[word] : ulong.MaxValue;
            }

            count += BitOperations.PopCount(left);
        }

        return count;
    }
}
