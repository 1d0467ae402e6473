using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The records that a comparison is limited to: their changes, and those of links that have one of them at an end.</summary>
public sealed class DiffScope
{
    private readonly Dictionary<EntityType, (HashSet<int> Before, HashSet<int> After)> _rows = [];
    private readonly List<string> _unknown = [];
    private readonly ReleaseContents _before;
    private readonly ReleaseContents _after;

    /// <summary>Begins with no record.</summary>
    public DiffScope(ReleaseContents before, ReleaseContents after) => (_before, _after) = (before, after);

    /// <summary>The texts that mean no single record in either release.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>Adds the record that a text names in either release: by any identifier, or by a name that no other record has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWithNarrower">Whether all diseases or phenotypes below it are meant as well.</param>
    public void Add(string text, bool isWithNarrower = false)
    {
        var (before, after) = (ByIdentifier(_before.Graph, text), ByIdentifier(_after.Graph, text));
        if (before is null && after is null)
        {
            // Names are looked for where no release knows the text as an identifier, in the later one first: an index of names takes its
            // time.
            after = ByName(_after.Graph, text);
            before = after is null ? ByName(_before.Graph, text) : null;
        }

        if (before is null && after is null)
        {
            _unknown.Add(text);
        }

        // A record that has become part of another is found by the other's identifier in one release alone.
        List<GraphNode?> befores = [before, InOther(_after.Graph, after, _before.Graph)];
        List<GraphNode?> afters = [after, InOther(_before.Graph, before, _after.Graph)];
        befores.ForEach(node => Add(_before.Graph, node, isBefore: true, isWithNarrower));
        afters.ForEach(node => Add(_after.Graph, node, isBefore: false, isWithNarrower));
    }

    /// <summary>The kinds of record that there are.</summary>
    internal IEnumerable<EntityType> Types => _rows.Keys.Order();

    /// <summary>The rows of the records of a kind in both images, in the order of CURIE.</summary>
    internal IReadOnlyList<(int Before, int After)> Pairs(EntityType type, RowMap map)
    {
        if (!_rows.TryGetValue(type, out var rows))
        {
            return [];
        }

        var pairs = rows.Before.Select(row => (Before: row, After: map.ToAfter[row]))
            .Concat(rows.After.Select(row => (Before: map.ToBefore[row], After: row)));
        return [.. pairs.Distinct().OrderBy(pair => map.Place(pair.Before, pair.After))];
    }

    private void Add(GraphImage graph, GraphNode? found, bool isBefore, bool isWithNarrower)
    {
        if (found is not { } node)
        {
            return;
        }

        if (!_rows.TryGetValue(node.Type, out var rows))
        {
            _rows.Add(node.Type, rows = ([], []));
        }

        var set = isBefore ? rows.Before : rows.After;
        set.Add(node.Row);
        if (isWithNarrower && HierarchyOf(graph, node.Type) is { } hierarchy)
        {
            set.UnionWith(hierarchy.Descendants(node.Row).Rows.ToArray());
        }
    }

    private static Hierarchy? HierarchyOf(GraphImage graph, EntityType type) => type switch
    {
        EntityType.Disease => graph.DiseaseHierarchy,
        EntityType.Phenotype => graph.PhenotypeHierarchy,
        EntityType.Gene or EntityType.Citation => null,
        _ => throw UnknownKind.Of(type),
    };

    private static GraphNode? ByName(GraphImage graph, string text) =>
        graph.Records.Find(text, types: null) is { HasRecord: true } found ? found.Node : null;

    private static GraphNode? ByIdentifier(GraphImage graph, string text)
    {
        // A bare number does not say whose identifier it is.
        if (text.All(char.IsAsciiDigit))
        {
            return null;
        }

        foreach (var type in Enum.GetValues<EntityType>())
        {
            if (graph.Identifiers.Find(type, text) is { IsShared: false } match)
            {
                return new GraphNode(type, match.Row);
            }
        }

        return graph.Identifiers.FindSymbol(text) is { } gene ? new GraphNode(EntityType.Gene, gene) : null;
    }

    private static GraphNode? InOther(GraphImage graph, GraphNode? node, GraphImage other) =>
        node is { } known && other.Identifiers.Find(known.Type, graph.CurieOf(known.Type, known.Row)) is { } match
            ? new GraphNode(known.Type, match.Row)
            : null;
}
