namespace KnowledgeGraph.Storage.Loading;

/// <summary>A column of unknown length, in parts: growing copies nothing, and there are never two of it.</summary>
internal sealed class GrowingColumn<T>
{
    private const int PartSize = 1 << 18;

    private readonly List<T[]> _parts = [];
    private T[] _part = new T[64];
    private int _inPart;

    public int Count { get; private set; }

    public void Add(T value)
    {
        if (_inPart == _part.Length)
        {
            Grow();
        }

        _part[_inPart++] = value;
        Count++;
    }

    /// <summary>The values; the column is empty afterwards.</summary>
    public T[] Build()
    {
        var all = new T[Count];
        var at = 0;
        for (var part = 0; part < _parts.Count; part++)
        {
            _parts[part].CopyTo(all, at);
            at += _parts[part].Length;
            _parts[part] = [];
        }

        _part.AsSpan(0, _inPart).CopyTo(all.AsSpan(at));
        _parts.Clear();
        (_part, _inPart, Count) = ([], 0, 0);
        return all;
    }

    // Small tables double one part; large ones add parts.
    private void Grow()
    {
        if (_part.Length is > 0 and < PartSize)
        {
            Array.Resize(ref _part, _part.Length * 2);
            return;
        }

        if (_inPart > 0)
        {
            _parts.Add(_part);
        }

        _part = new T[PartSize];
        _inPart = 0;
    }
}
