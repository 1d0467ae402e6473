namespace KnowledgeGraph.Core.Graph;

/// <summary>The sort key of each link: its own, or that of the row it leads to, held once however many links lead there.</summary>
public sealed class LinkKeys
{
    private readonly int[] _keys;
    private readonly int[]? _rows;

    /// <summary>A key for each link; kept.</summary>
    public LinkKeys(int[] ofLinks) => (_keys, Count) = (ofLinks, ofLinks.Length);

    /// <summary>A key for each row; both are kept.</summary>
    /// <param name="ofRows">Key of each row.</param>
    /// <param name="rows">The row each link leads to.</param>
    public LinkKeys(int[] ofRows, int[] rows) => (_keys, _rows, Count) = (ofRows, rows, rows.Length);

    /// <summary>Links.</summary>
    public int Count { get; }

    /// <summary>The key of a link.</summary>
    public int this[int link] => _keys[_rows is null ? link : _rows[link]];
}
