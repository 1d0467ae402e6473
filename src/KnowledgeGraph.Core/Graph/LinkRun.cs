namespace KnowledgeGraph.Core.Graph;

/// <summary>The links of a row in list order. If links are numbered in that order, they are a run of numbers that is not stored.</summary>
public readonly ref struct LinkRun
{
    private readonly ReadOnlySpan<int> _links;
    private readonly int _first;

    internal LinkRun(ReadOnlySpan<int> links)
    {
        _links = links;
        Length = links.Length;
    }

    internal LinkRun(int first, int length)
    {
        _first = first;
        Length = length;
    }

    /// <summary>The number of links.</summary>
    public int Length { get; }

    /// <summary>The link at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public int this[int position]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)position, (uint)Length);
            return _links.IsEmpty ? _first + position : _links[position];
        }
    }

    /// <summary>From the first to the last.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The links in an array of their own.</summary>
    public int[] ToArray()
    {
        var links = new int[Length];
        for (var position = 0; position < links.Length; position++)
        {
            links[position] = this[position];
        }

        return links;
    }

    /// <summary>Walks a run.</summary>
    public ref struct Enumerator(LinkRun run)
    {
        private readonly LinkRun _run = run;
        private int _position = -1;

        /// <summary>The link.</summary>
        public readonly int Current => _run[_position];

        /// <summary>Goes to the next; false at the end.</summary>
        public bool MoveNext() => ++_position < _run.Length;
    }
}
