using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>Finds the neighbourhood of some nodes, nearest and best supported first. Keeps only its scratch memory.</summary>
internal sealed class NeighbourhoodFinder(GraphSpace space)
{
    private readonly DistanceMap _distances = new(space.Count);
    private readonly int[] _support = new int[space.Count];
    private readonly List<int> _nodes = [];
    private readonly List<int> _level = [];
    private readonly List<int> _next = [];
    private readonly List<long> _ranks = [];

    public Neighbourhood Find(NeighbourhoodSearch search, CancellationToken cancellation)
    {
        var steps = space.StepsThrough(search.Through);
        var walk = new Walk(space, steps, new HashSet<int>(), search.MaxVisited, cancellation);
        _distances.Clear();
        _nodes.Clear();
        _level.Clear();
        foreach (var node in search.Of.Select(space.NumberOf).Where(node => _distances[node] == DistanceMap.Unknown))
        {
            _distances[node] = 0;
            _nodes.Add(node);
            _level.Add(node);
        }

        var isTruncated = _nodes.Count > search.Limit;
        for (var depth = 1; depth <= search.Depth && !isTruncated && _level.Count > 0; depth++)
        {
            isTruncated = Spread(search, walk, depth);
        }

        var nodes = _nodes.Take(search.Limit).ToList();
        // One edge more than wanted shows whether there are more.
        var edges = Edges(nodes, steps, search.EdgeLimit == int.MaxValue ? int.MaxValue : search.EdgeLimit + 1, walk);
        isTruncated |= edges.Count > search.EdgeLimit;
        return new Neighbourhood(nodes.ConvertAll(space.NodeOf), [.. edges.Order(EdgeOrder.Instance).Take(search.EdgeLimit)], isTruncated);
    }

    /// <summary>Goes one step further out; true if a cap ended the step.</summary>
    private bool Spread(NeighbourhoodSearch search, Walk walk, int depth)
    {
        var isCapped = false;
        _next.Clear();
        try
        {
            foreach (var node in _level)
            {
                SpreadFrom(node, depth, walk);
            }
        }
        catch (VisitedTooManyException)
        {
            isCapped = true;
        }

        _ranks.Clear();
        foreach (var node in _next)
        {
            _ranks.Add(((long)(int.MaxValue - _support[node]) << 32) | (uint)node);
        }

        // As plain numbers: a comparison of our own would take longer than the walk.
        _ranks.Sort();
        _level.Clear();
        foreach (var rank in _ranks)
        {
            var node = (int)(rank & int.MaxValue);
            _level.Add(node);
            if (search.Types.Count == 0 || search.Types.Contains(space.NodeOf(node).Type))
            {
                if (_nodes.Count == search.Limit)
                {
                    return true;
                }

                _nodes.Add(node);
            }
        }

        return isCapped;
    }

    private void SpreadFrom(int node, int depth, Walk walk)
    {
        foreach (var step in walk.StepsOf(node, out var row))
        {
            var far = step.Links.Neighbours(row)[..step.CountOf(row)];
            walk.Scan(far.Length);
            foreach (var neighbour in far)
            {
                var found = step.FarOffset + neighbour;
                if (_distances[found] == DistanceMap.Unknown)
                {
                    walk.Visit();
                    _distances[found] = depth;
                    _support[found] = 1;
                    _next.Add(found);
                }
                else if (_distances[found] == depth)
                {
                    _support[found]++;
                }
            }
        }
    }

    private List<GraphEdge> Edges(List<int> nodes, GraphStep[][] steps, int most, Walk walk)
    {
        _distances.Clear();
        foreach (var node in nodes)
        {
            _distances[node] = 0;
        }

        var edges = new List<GraphEdge>();
        foreach (var node in nodes)
        {
            var near = space.NodeOf(node);
            foreach (var step in steps[(int)near.Type])
            {
                if (!step.IsForward)
                {
                    continue;
                }

                if (edges.Count >= most)
                {
                    return edges;
                }

                var far = step.Links.Neighbours(near.Row);
                var links = step.Links.Links(near.Row);
                walk.Scan(far.Length);
                for (var place = 0; place < far.Length && edges.Count < most; place++)
                {
                    if (_distances[step.FarOffset + far[place]] == 0)
                    {
                        edges.Add(GraphSpace.EdgeOf(step, near, new GraphNode(step.FarType, far[place]), links[place]));
                    }
                }
            }
        }

        return edges;
    }

    private sealed class EdgeOrder : IComparer<GraphEdge>
    {
        public static EdgeOrder Instance { get; } = new();

        public int Compare(GraphEdge x, GraphEdge y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : x.Link.CompareTo(y.Link);
    }
}
