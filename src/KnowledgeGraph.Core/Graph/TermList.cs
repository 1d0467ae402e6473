namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// Terms above or below a term with their distance in is_a steps, nearest first, then in row order. The sort key is the distance.
/// </summary>
public sealed class TermList : IOrderedRows
{
    private readonly int[] _terms;
    private readonly byte[] _distances;
    private readonly int _start;

    internal TermList(int[] terms, byte[] distances, int start, int count)
    {
        _terms = terms;
        _distances = distances;
        _start = start;
        Count = count;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The terms' rows.</summary>
    public ReadOnlySpan<int> Rows => _terms.AsSpan(_start, Count);

    /// <inheritdoc/>
    public int Row(int position) => _terms[_start + position];

    /// <summary>Steps to the term at a position; 255 stands for that many or more.</summary>
    public int Distance(int position) => _distances[_start + position];

    /// <inheritdoc/>
    public int SortKey(int position) => Distance(position);

    /// <inheritdoc/>
    public int Link(int position) => -1;

    /// <summary>True if the term is in the list.</summary>
    public bool Contains(int row) => Rows.Contains(row);
}
