using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>From whatever names an ontology's terms to the keys of the terms that stand so to them.</summary>
/// <param name="graph">Where the hierarchy is.</param>
/// <param name="ontology">The diseases' or the phenotypes'.</param>
/// <param name="report">Told what every text was found to mean, unless it simply is the identifier of a term.</param>
internal sealed class TermKeys(GraphImage graph, EntityType ontology, Action<FoundRecord> report)
{
    private Hierarchy Hierarchy => ontology == EntityType.Disease ? graph.DiseaseHierarchy : graph.PhenotypeHierarchy;

    /// <summary>The terms themselves; unknown ones are left out.</summary>
    public IReadOnlyList<int> Of(IEnumerable<string> identifiers) => Collect(identifiers, (row, keys) => keys.Add(row + 1));

    /// <summary>The terms and all below them.</summary>
    public IReadOnlyList<int> IsA(IEnumerable<string> identifiers) => Collect(identifiers, (row, keys) =>
    {
        keys.Add(row + 1);
        Add(Hierarchy.Descendants(row).Rows, keys);
    });

    /// <summary>The terms one step below.</summary>
    public IReadOnlyList<int> ChildrenOf(string identifier) => Collect([identifier], (row, keys) => Add(Hierarchy.Children(row), keys));

    /// <summary>The terms above.</summary>
    public IReadOnlyList<int> AncestorsOf(string identifier) => Collect([identifier], (row, keys) => Add(Hierarchy.Ancestors(row).Rows, keys));

    /// <summary>The terms below, no further than some steps.</summary>
    public IReadOnlyList<int> DescendantsOf(string identifier, int within) => Collect([identifier], (row, keys) =>
    {
        var below = Hierarchy.Descendants(row);
        for (var position = 0; position < below.Count && below.SortKey(position) <= within; position++)
        {
            keys.Add(below.Row(position) + 1);
        }
    });

    private int[] Collect(IEnumerable<string> identifiers, Action<int, HashSet<int>> add)
    {
        var keys = new HashSet<int>();
        foreach (var identifier in identifiers)
        {
            var found = graph.Records.Find(identifier, ontology);
            if (found.Status != RecordStatus.Found)
            {
                report(found);
            }

            if (found.HasRecord)
            {
                add(found.Row, keys);
            }
        }

        return [.. keys.Order()];
    }

    private static void Add(ReadOnlySpan<int> rows, HashSet<int> keys)
    {
        foreach (var row in rows)
        {
            keys.Add(row + 1);
        }
    }
}
