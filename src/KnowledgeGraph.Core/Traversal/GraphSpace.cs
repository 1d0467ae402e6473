using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>
/// All records of an image as nodes numbered from 0, and the ways from each to its neighbours, in the order in which they are tried.
/// </summary>
internal sealed class GraphSpace
{
    private static readonly EntityType[] _types = Enum.GetValues<EntityType>();

    private readonly int[] _offsets = new int[_types.Length + 1];
    private readonly GraphStep[][] _steps;

    public GraphSpace(GraphImage graph)
    {
        for (var type = 0; type < _types.Length; type++)
        {
            _offsets[type + 1] = _offsets[type] + graph.CountOf(_types[type]);
        }

        var phenotypes = graph.DiseasePhenotypes;
        var genes = graph.DiseaseGenes;
        _steps = new GraphStep[_types.Length][];
        _steps[(int)EntityType.Disease] =
        [
            Step(EdgeKind.DiseaseGene, genes.ByLeft, EntityType.Gene, isForward: true, PresentOf(genes.IsNegated, genes.ByLeft)),
            Step(
                EdgeKind.DiseasePhenotype,
                phenotypes.ByLeft,
                EntityType.Phenotype,
                isForward: true,
                PresentOf(phenotypes.IsNegated, phenotypes.ByLeft)),
            Step(EdgeKind.DiseaseParent, graph.DiseaseHierarchy.Links.ByLeft, EntityType.Disease, isForward: true),
            Step(EdgeKind.DiseaseParent, graph.DiseaseHierarchy.Links.ByRight, EntityType.Disease, isForward: false),
            Step(EdgeKind.DiseaseCitation, graph.DiseaseCitations.ByLeft, EntityType.Citation, isForward: true),
        ];
        _steps[(int)EntityType.Gene] =
        [
            Step(EdgeKind.DiseaseGene, genes.ByRight, EntityType.Disease, isForward: false, PresentOf(genes.IsNegated, genes.ByRight)),
            Step(EdgeKind.GeneCitation, graph.GeneCitations.ByLeft, EntityType.Citation, isForward: true),
        ];
        _steps[(int)EntityType.Phenotype] =
        [
            Step(
                EdgeKind.DiseasePhenotype,
                phenotypes.ByRight,
                EntityType.Disease,
                isForward: false,
                PresentOf(phenotypes.IsNegated, phenotypes.ByRight)),
            Step(EdgeKind.PhenotypeParent, graph.PhenotypeHierarchy.Links.ByLeft, EntityType.Phenotype, isForward: true),
            Step(EdgeKind.PhenotypeParent, graph.PhenotypeHierarchy.Links.ByRight, EntityType.Phenotype, isForward: false),
        ];
        _steps[(int)EntityType.Citation] =
        [
            Step(EdgeKind.DiseaseCitation, graph.DiseaseCitations.ByRight, EntityType.Disease, isForward: false),
            Step(EdgeKind.GeneCitation, graph.GeneCitations.ByRight, EntityType.Gene, isForward: false),
        ];
    }

    /// <summary>Nodes in all.</summary>
    public int Count => _offsets[^1];

    public int NumberOf(GraphNode node) => _offsets[(int)node.Type] + node.Row;

    public GraphNode NodeOf(int number)
    {
        var type = TypeOf(number);
        return new GraphNode((EntityType)type, number - _offsets[type]);
    }

    /// <summary>The number of a node's kind, and with it its row.</summary>
    public int TypeOf(int number, out int row)
    {
        var type = TypeOf(number);
        row = number - _offsets[type];
        return type;
    }

    /// <summary>The ways to leave nodes of each kind through some kinds of link; all where none is named.</summary>
    public GraphStep[][] StepsThrough(IReadOnlySet<EdgeKind> kinds) =>
        kinds.Count == 0 ? _steps : Array.ConvertAll(_steps, steps => Array.FindAll(steps, step => kinds.Contains(step.Kind)));

    public static GraphEdge EdgeOf(GraphStep step, GraphNode near, GraphNode far, int link) =>
        step.IsForward ? new GraphEdge(step.Kind, near, far, link) : new GraphEdge(step.Kind, far, near, link);

    private int TypeOf(int number)
    {
        var type = 0;
        while (number >= _offsets[type + 1])
        {
            type++;
        }

        return type;
    }

    private GraphStep Step(EdgeKind kind, Adjacency links, EntityType far, bool isForward, int[]? presentOf = null) =>
        new(kind, links, far, _offsets[(int)far], isForward, presentOf);

    // Negated links come last in every list of theirs.
    private static int[] PresentOf(Predicate<int> isNegated, Adjacency direction)
    {
        var counts = new int[direction.RowCount];
        for (var row = 0; row < counts.Length; row++)
        {
            var all = direction.Links(row);
            var count = all.Length;
            while (count > 0 && isNegated(all[count - 1]))
            {
                count--;
            }

            counts[row] = count;
        }

        return counts;
    }
}
