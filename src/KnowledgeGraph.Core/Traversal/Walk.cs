namespace KnowledgeGraph.Core.Traversal;

/// <summary>One walk over the graph: by which steps, past which nodes, and how much of it is still allowed.</summary>
internal sealed class Walk(GraphSpace space, GraphStep[][] steps, IReadOnlySet<int> avoided, int maxVisited, CancellationToken cancellation)
{
    private const int LinksBetweenChecks = 20_000;

    private int _visited;
    private int _scanned;

    public GraphStep[] StepsOf(int node, out int row) => steps[space.TypeOf(node, out row)];

    public bool MayPass(int node) => avoided.Count == 0 || !avoided.Contains(node);

    /// <summary>Counts a node.</summary>
    /// <exception cref="VisitedTooManyException">There have been as many as allowed.</exception>
    public void Visit()
    {
        if (++_visited > maxVisited)
        {
            throw new VisitedTooManyException();
        }
    }

    /// <summary>Counts the links looked at, to check now and then whether the caller has cancelled.</summary>
    public void Scan(int links)
    {
        _scanned += links + 1;
        if (_scanned >= LinksBetweenChecks)
        {
            _scanned = 0;
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
