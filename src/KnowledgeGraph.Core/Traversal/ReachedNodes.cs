namespace KnowledgeGraph.Core.Traversal;

/// <summary>All nodes within some steps of one, in a breadth-first search that goes on step by step.</summary>
internal sealed class ReachedNodes(int count)
{
    private readonly List<int> _nodes = [];
    private int _levelStart;

    public DistanceMap Distances { get; } = new(count);

    /// <summary>The number of steps so far.</summary>
    public int Radius { get; private set; }

    /// <summary>The number of nodes reached.</summary>
    public int Size => _nodes.Count;

    /// <summary>The nodes that the last step has reached.</summary>
    public ReadOnlySpan<int> Frontier => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[_levelStart..];

    /// <summary>Whether no further node can be reached.</summary>
    public bool IsWhole => _levelStart == _nodes.Count;

    public void Start(int node)
    {
        Distances.Clear();
        _nodes.Clear();
        (_levelStart, Radius) = (0, 0);
        Distances[node] = 0;
        _nodes.Add(node);
    }

    /// <summary>Goes on by a step.</summary>
    public void Expand(Walk walk)
    {
        var (start, end) = (_levelStart, _nodes.Count);
        Radius++;
        for (var place = start; place < end; place++)
        {
            foreach (var step in walk.StepsOf(_nodes[place], out var row))
            {
                var far = step.Links.Neighbours(row)[..step.CountOf(row)];
                walk.Scan(far.Length);
                foreach (var neighbour in far)
                {
                    var node = step.FarOffset + neighbour;
                    if (Distances[node] == DistanceMap.Unknown && walk.MayPass(node))
                    {
                        Distances[node] = Radius;
                        _nodes.Add(node);
                        walk.Visit();
                    }
                }
            }
        }

        _levelStart = end;
    }
}
