using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Keeps the values used last, within a count and a total weight.</summary>
public sealed class BoundedCache<TValue>(int maxCount, long maxWeight)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _weight;

    /// <summary>How many values are kept now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    public bool TryGet(string key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Adds or replaces a value; one heavier than the whole cache is not kept.</summary>
    public void Set(string key, TValue value, int weight)
    {
        lock (_lock)
        {
            if (_entries.Remove(key, out var old))
            {
                Drop(old);
            }

            if (weight > maxWeight || maxCount < 1)
            {
                return;
            }

            while (_entries.Count >= maxCount || _weight + weight > maxWeight)
            {
                var last = _byUse.Last!;
                _entries.Remove(last.Value.Key);
                Drop(last);
            }

            _entries.Add(key, _byUse.AddFirst(new Entry(key, value, weight)));
            _weight += weight;
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _weight -= node.Value.Weight;
    }

    private readonly record struct Entry(string Key, TValue Value, int Weight);
}
