using System.Buffers;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Values for some of many numbers, in the order in which the numbers came: a sparse set as Briggs and Torczon describe it ("An efficient
/// representation for sparse sets", 1993), which needs no clearing, over arrays that are given back. A search over a hundred thousand
/// texts thus leaves nothing to collect.
/// </summary>
/// <typeparam name="T">The values; the first reading of a number gives the default.</typeparam>
/// <param name="limit">All numbers are below this.</param>
internal sealed class SparseTable<T>(int limit) : IDisposable
    where T : struct
{
    private const int FirstRoom = 256;

    // Where a number's value is, if it has one: what was left in the array by others is told by the number that stands there.
    private readonly int[] _places = ArrayPool<int>.Shared.Rent(limit);
    private int[] _numbers = ArrayPool<int>.Shared.Rent(FirstRoom);
    private T[] _values = ArrayPool<T>.Shared.Rent(FirstRoom);

    /// <summary>How many numbers have a value.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers that have a value, in the order in which they came.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>Their values.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    /// <summary>Whether a number has a value.</summary>
    public bool Contains(int number) =>
        _places[number] is var place && place >= 0 && place < Count && _numbers[place] == number;

    /// <summary>The value of a number, which it is given if it has none. It is valid until the next number comes.</summary>
    public ref T this[int number]
    {
        get
        {
            if (!Contains(number))
            {
                if (Count == Math.Min(_numbers.Length, _values.Length))
                {
                    (_numbers, _values) = (Longer(_numbers), Longer(_values));
                }

                (_places[number], _numbers[Count], _values[Count]) = (Count, number, default);
                Count++;
            }

            return ref _values[_places[number]];
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_places);
        ArrayPool<int>.Shared.Return(_numbers);
        ArrayPool<T>.Shared.Return(_values);
        (_numbers, _values, Count) = ([], [], 0);
    }

    private TItem[] Longer<TItem>(TItem[] items)
    {
        var longer = ArrayPool<TItem>.Shared.Rent(2 * Count);
        items.AsSpan(0, Count).CopyTo(longer);
        ArrayPool<TItem>.Shared.Return(items);
        return longer;
    }
}
