namespace KnowledgeGraph.Core.Graph;

/// <summary>One ontology's is_a hierarchy with its closure: every term's ancestors and descendants with their distance.</summary>
public sealed class Hierarchy
{
    private readonly TermClosure _ancestors;
    private readonly TermClosure _descendants;

    /// <summary>Computes the closure.</summary>
    /// <exception cref="InvalidOperationException">The steps form a cycle.</exception>
    public Hierarchy(HierarchyLinks links)
    {
        Links = links;
        _ancestors = TermClosure.Build(links.ByLeft, links.ByRight);
        _descendants = TermClosure.Build(links.ByRight, links.ByLeft);
    }

    /// <summary>The single steps.</summary>
    public HierarchyLinks Links { get; }

    /// <summary>Direct parents.</summary>
    public ReadOnlySpan<int> Parents(int row) => Links.ByLeft.Neighbours(row);

    /// <summary>Direct children.</summary>
    public ReadOnlySpan<int> Children(int row) => Links.ByRight.Neighbours(row);

    /// <summary>All terms above, without the term itself, nearest first.</summary>
    public TermList Ancestors(int row) => _ancestors.Of(row);

    /// <summary>All terms below, without the term itself, nearest first.</summary>
    public TermList Descendants(int row) => _descendants.Of(row);

    /// <summary>True if the term is the other or lies below it.</summary>
    public bool IsA(int row, int ancestor) => row == ancestor || _ancestors.Rows(row).Contains(ancestor);
}
