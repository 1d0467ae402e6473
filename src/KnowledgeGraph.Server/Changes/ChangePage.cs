using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Changes;

/// <summary>One page of a list of changes. What differs between two releases never changes, so a cursor holds a position.</summary>
public sealed class ChangePage<T> : IPage
{
    private readonly string _list;
    private readonly int _start;

    internal ChangePage(string list, int start, IReadOnlyList<T> nodes, int totalCount) =>
        (_list, _start, Nodes, TotalCount) = (list, start, nodes, totalCount);

    /// <summary>The changes of the page.</summary>
    public IReadOnlyList<T> Nodes { get; }

    /// <summary>Changes in all.</summary>
    public int TotalCount { get; }

    /// <inheritdoc/>
    public int Count => Nodes.Count;

    /// <summary>Changes are read from the first on.</summary>
    public bool IsBackward => false;

    /// <inheritdoc/>
    public int? KnownTotal => TotalCount;

    /// <inheritdoc/>
    public bool HasNextPage => _start + Nodes.Count < TotalCount;

    /// <inheritdoc/>
    public bool HasPreviousPage => _start > 0;

    /// <inheritdoc/>
    public string? StartCursor => Nodes.Count > 0 ? CursorAt(0) : null;

    /// <inheritdoc/>
    public string? EndCursor => Nodes.Count > 0 ? CursorAt(Nodes.Count - 1) : null;

    /// <inheritdoc/>
    public string CursorAt(int index) => new KeysetCursor(_list, [(long)_start + index], ChangePages.Name).Encode();
}
