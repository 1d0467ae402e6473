using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>Paths and distances the slow and obvious way.</summary>
internal sealed class PlainWalk
{
    private readonly Dictionary<GraphNode, HashSet<GraphNode>> _neighbours = [];

    public PlainWalk(SmallImage image)
    {
        foreach (var (disease, gene) in image.DiseaseGenes)
        {
            Join(new(EntityType.Disease, disease), new(EntityType.Gene, gene));
        }

        foreach (var (disease, phenotype, _) in image.DiseasePhenotypes.Where(link => !link.IsNegated))
        {
            Join(new(EntityType.Disease, disease), new(EntityType.Phenotype, phenotype));
        }

        foreach (var (child, parent) in image.DiseaseParents)
        {
            Join(new(EntityType.Disease, child), new(EntityType.Disease, parent));
        }
    }

    public List<List<GraphNode>> Paths(GraphNode from, GraphNode to, int maxLength)
    {
        var found = new List<List<GraphNode>>();
        Follow([from], to, maxLength, found);
        return found;
    }

    public Dictionary<GraphNode, int> Distances(IEnumerable<GraphNode> from, int depth)
    {
        var distances = from.ToDictionary(node => node, _ => 0);
        for (var distance = 1; distance <= depth; distance++)
        {
            foreach (var node in distances.Where(known => known.Value == distance - 1).SelectMany(known => Around(known.Key)).ToList())
            {
                distances.TryAdd(node, distance);
            }
        }

        return distances;
    }

    public IEnumerable<GraphNode> Around(GraphNode node) => _neighbours.TryGetValue(node, out var around) ? around : [];

    private void Follow(List<GraphNode> path, GraphNode to, int left, List<List<GraphNode>> found)
    {
        if (path[^1] == to)
        {
            found.Add([.. path]);
            return;
        }

        if (left == 0)
        {
            return;
        }

        foreach (var next in Around(path[^1]).Where(next => !path.Contains(next)))
        {
            Follow([.. path, next], to, left - 1, found);
        }
    }

    private void Join(GraphNode left, GraphNode right)
    {
        Add(left, right);
        Add(right, left);

        void Add(GraphNode near, GraphNode far) =>
            (_neighbours.TryGetValue(near, out var known) ? known : _neighbours[near] = []).Add(far);
    }
}
