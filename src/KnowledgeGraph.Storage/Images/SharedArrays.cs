using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Images;

/// <summary>
/// The large arrays of all images that are open in this process. An image that is read beside others takes the arrays of theirs that hold
/// the same: nothing ever writes into one. They go with the last image that has them.
/// </summary>
internal sealed class SharedArrays
{
    /// <summary>An array of fewer bytes is not worth looking for.</summary>
    public const int LeastBytes = 16 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<(Type Item, int Length), List<WeakReference<Array>>> _known = [];

    /// <summary>The arrays of this process.</summary>
    public static SharedArrays OfProcess { get; } = new();

    /// <summary>The arrays that have as many items of a type.</summary>
    public IReadOnlyList<Array> Like(Type item, int length)
    {
        lock (_lock)
        {
            return _known.TryGetValue((item, length), out var arrays) ? Living(arrays) : [];
        }
    }

    /// <summary>Adds an array that has been read.</summary>
    public void Add(Array array)
    {
        var key = (array.GetType().GetElementType()!, array.Length);
        lock (_lock)
        {
            if (!_known.TryGetValue(key, out var arrays))
            {
                Tidy();
                _known.Add(key, arrays = []);
            }

            arrays.RemoveAll(known => !known.TryGetTarget(out _));
            arrays.Add(new WeakReference<Array>(array));
        }
    }

    /// <summary>The bytes that an array of plain values takes.</summary>
    public static long BytesOf(Type item, int length) => (long)length * RuntimeHelpers.SizeOf(item.TypeHandle);

    private static List<Array> Living(List<WeakReference<Array>> arrays)
    {
        var living = new List<Array>();
        foreach (var one in arrays)
        {
            if (one.TryGetTarget(out var array))
            {
                living.Add(array);
            }
        }

        return living;
    }

    // The caller holds the lock. Lengths differ from release to release, so that keys would pile up.
    private void Tidy()
    {
        foreach (var key in _known.Where(known => Living(known.Value).Count == 0).Select(known => known.Key).ToList())
        {
            _known.Remove(key);
        }
    }
}
