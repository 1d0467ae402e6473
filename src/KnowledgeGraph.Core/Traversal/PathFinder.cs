using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>
/// Finds simple paths, fewest steps first. A breadth-first search runs from each end until they meet, which gives the shortest length. For
/// that length and each greater one, the distance to the end is computed for the nodes that a path of that length could need, and a
/// depth-first search follows only steps from which the end can still be reached in time. A finder keeps no results, only its scratch
/// memory, and can be used for one search after another.
/// </summary>
internal sealed class PathFinder(GraphSpace space)
{
    // The most records visited to find out that an end is not connected to anything further away.
    private const int MostLookedThrough = 1_000;

    private readonly ReachedNodes _fromStart = new(space.Count);
    private readonly ReachedNodes _fromEnd = new(space.Count);
    private readonly DistanceMap _beyond = new(space.Count);
    private readonly DistanceMap _onPath = new(space.Count);
    private readonly List<int> _level = [];
    private readonly List<int> _nextLevel = [];
    private readonly List<(int Node, GraphStep Step, int Link)> _path = [];
    private readonly List<GraphPath> _found = [];

    public PathsFound Find(PathSearch search, CancellationToken cancellation)
    {
        _found.Clear();
        if (search.From == search.To)
        {
            return new PathsFound([new GraphPath([search.From], [])], IsTruncated: false);
        }

        var (start, end) = (space.NumberOf(search.From), space.NumberOf(search.To));
        var avoided = search.Avoid.Select(space.NumberOf).Where(node => node != start && node != end).ToHashSet();
        var walk = new Walk(space, space.StepsThrough(search.Through), avoided, search.MaxVisited, cancellation);
        bool isTruncated;
        try
        {
            isTruncated = Search(search, walk, start, end);
        }
        catch (VisitedTooManyException)
        {
            isTruncated = true;
        }

        return new PathsFound([.. _found.Take(search.Limit)], isTruncated);
    }

    private bool Search(PathSearch search, Walk walk, int start, int end)
    {
        _fromStart.Start(start);
        _fromEnd.Start(end);
        if (Meet(search.MaxLength, walk) is not { } shortest)
        {
            return !(IsApart(_fromStart, end, walk) || IsApart(_fromEnd, start, walk));
        }

        // One path more than wanted shows whether there are more.
        var most = Math.Min(search.Limit, int.MaxValue - 1) + 1;
        for (var length = shortest; length <= search.MaxLength; length++)
        {
            Reach(length, walk);
            Follow(start, end, length, most - _found.Count, walk);
            if (_found.Count == most)
            {
                return true;
            }
        }

        // A path cannot have more steps than there are other nodes.
        while (!_fromStart.IsWhole && _fromStart.Size - 1 <= search.MaxLength)
        {
            _fromStart.Expand(walk);
        }

        return !(_fromStart.IsWhole && _fromStart.Size - 1 <= search.MaxLength);
    }

    /// <summary>
    /// Expands the smaller frontier until the searches meet, and gives the length of the shortest path; null if it is longer than allowed.
    /// </summary>
    private int? Meet(int maxLength, Walk walk)
    {
        while (_fromStart.Radius + _fromEnd.Radius < maxLength)
        {
            if (_fromStart.IsWhole || _fromEnd.IsWhole)
            {
                return null;
            }

            var expanded = Smaller();
            var other = expanded == _fromStart ? _fromEnd : _fromStart;
            expanded.Expand(walk);
            foreach (var node in expanded.Frontier)
            {
                if (other.Distances[node] != DistanceMap.Unknown)
                {
                    return expanded.Radius + other.Radius;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a search has reached all that it can, and not the other end: then no path of any length leads there.
    /// </summary>
    private static bool IsApart(ReachedNodes reached, int other, Walk walk)
    {
        while (!reached.IsWhole && reached.Size <= MostLookedThrough && reached.Radius < DistanceMap.Unknown - 1)
        {
            reached.Expand(walk);
        }

        return reached.IsWhole && reached.Distances[other] == DistanceMap.Unknown;
    }

    private ReachedNodes Smaller()
    {
        var byFrontier = _fromStart.Frontier.Length.CompareTo(_fromEnd.Frontier.Length);
        return byFrontier < 0 || (byFrontier == 0 && _fromStart.Radius <= _fromEnd.Radius) ? _fromStart : _fromEnd;
    }

    /// <summary>Computes the distance to the end wherever a path of this length may need it.</summary>
    private void Reach(int length, Walk walk)
    {
        // Every node on a path of this length has been reached from one end or the other.
        while (_fromStart.Radius + _fromEnd.Radius < length && !_fromStart.IsWhole && !_fromEnd.IsWhole)
        {
            Smaller().Expand(walk);
        }

        _beyond.Clear();
        _level.Clear();
        foreach (var node in _fromEnd.Frontier)
        {
            // Most of a frontier is not on any path of this length.
            if (_fromStart.Distances[node] + _fromEnd.Radius <= length)
            {
                _level.Add(node);
            }
        }

        for (var distance = _fromEnd.Radius + 1; distance < length && _level.Count > 0; distance++)
        {
            _nextLevel.Clear();
            foreach (var node in _level)
            {
                ExtendFrom(node, distance, length, walk);
            }

            _level.Clear();
            _level.AddRange(_nextLevel);
        }
    }

    private void ExtendFrom(int node, int distance, int length, Walk walk)
    {
        foreach (var step in walk.StepsOf(node, out var row))
        {
            var far = step.Links.Neighbours(row)[..step.CountOf(row)];
            walk.Scan(far.Length);
            foreach (var neighbour in far)
            {
                var next = step.FarOffset + neighbour;
                if (_fromStart.Distances[next] + distance <= length && DistanceToEnd(next) == DistanceMap.Unknown)
                {
                    _beyond[next] = distance;
                    _nextLevel.Add(next);
                }
            }
        }
    }

    private int DistanceToEnd(int node) => Math.Min(_fromEnd.Distances[node], _beyond[node]);

    private void Follow(int start, int end, int length, int wanted, Walk walk)
    {
        _onPath.Clear();
        _path.Clear();
        _onPath[start] = 0;
        var isWanted = wanted;
        Follow(start, end, length, ref isWanted, start, walk);
    }

    // The recursion is at most as deep as the path is long, which is small.
    private void Follow(int node, int end, int left, ref int wanted, int start, Walk walk)
    {
        var tried = default(HashSet<int>);
        foreach (var step in walk.StepsOf(node, out var row))
        {
            var count = step.CountOf(row);
            var far = step.Links.Neighbours(row)[..count];
            walk.Scan(count);
            for (var place = 0; place < count; place++)
            {
                var next = step.FarOffset + far[place];
                if (!CanArrive(next, end, left - 1) || (tried ??= []).Add(next) is false)
                {
                    continue;
                }

                _path.Add((next, step, step.Links.Links(row)[place]));
                if (next == end)
                {
                    _found.Add(ToPath(start));
                    wanted--;
                }
                else
                {
                    walk.Visit();
                    _onPath[next] = 0;
                    Follow(next, end, left - 1, ref wanted, start, walk);
                    _onPath[next] = DistanceMap.Unknown;
                }

                _path.RemoveAt(_path.Count - 1);
                if (wanted <= 0)
                {
                    return;
                }
            }
        }
    }

    // The end may be reached with the last step only, not before.
    private bool CanArrive(int node, int end, int left) =>
        node == end ? left == 0 : left > 0 && DistanceToEnd(node) <= left && _onPath[node] == DistanceMap.Unknown;

    private GraphPath ToPath(int start)
    {
        var nodes = new GraphNode[_path.Count + 1];
        var edges = new GraphEdge[_path.Count];
        nodes[0] = space.NodeOf(start);
        for (var i = 0; i < edges.Length; i++)
        {
            var (node, step, link) = _path[i];
            nodes[i + 1] = space.NodeOf(node);
            edges[i] = GraphSpace.EdgeOf(step, nodes[i], nodes[i + 1], link);
        }

        return new GraphPath(nodes, edges);
    }
}
