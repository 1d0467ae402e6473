using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Links that join two records and are held from either end.</summary>
internal sealed class JoiningLinks : RowLinks
{
    private readonly Adjacency _forward;
    private readonly Adjacency _backward;

    public JoiningLinks(LinkSet links, LinkEnd near)
    {
        (_forward, _backward) = near == LinkEnd.Left ? (links.ByLeft, links.ByRight) : (links.ByRight, links.ByLeft);
        (Near, Count) = (near, links.Count);
    }

    public override int NearCount => _forward.RowCount;

    public override long Count { get; }

    public override LinkEnd Near { get; }

    public override int Degree(int near) => _forward.Degree(near);

    public override bool Any(int near, RowCondition condition)
    {
        var neighbours = _forward.Neighbours(near);
        var links = _forward.Links(near);
        for (var position = 0; position < neighbours.Length; position++)
        {
            if (condition.Holds(PlaceOf(links[position], near, neighbours[position])))
            {
                return true;
            }
        }

        return false;
    }

    internal override long? DegreeOf(RowSet far)
    {
        var links = 0L;
        for (var row = far.Next(0); row >= 0; row = far.Next(row + 1))
        {
            links += _backward.Degree(row);
        }

        return links;
    }

    internal override void FindFrom(RowSet far, RowCondition condition, RowSet wanted, RowSet found, CancellationToken cancellation)
    {
        for (var row = far.Next(0); row >= 0; row = far.Next(row + 1))
        {
            cancellation.ThrowIfCancellationRequested();
            var neighbours = _backward.Neighbours(row);
            var links = _backward.Links(row);
            for (var position = 0; position < neighbours.Length; position++)
            {
                var near = neighbours[position];
                if (wanted[near] && !found[near] && condition.Holds(PlaceOf(links[position], near, row)))
                {
                    found.Add(near);
                }
            }
        }
    }

    private RowPlace PlaceOf(int link, int near, int far) =>
        Near == LinkEnd.Left ? new RowPlace(link, near, far) : new RowPlace(link, far, near);
}
