using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Finds the keys of terms by their place relative to named terms of an ontology.</summary>
/// <param name="graph">The image that holds the hierarchy.</param>
/// <param name="ontology">The kind of record: disease or phenotype.</param>
/// <param name="report">Receives the meaning found for every text that is not simply the identifier of a term.</param>
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
    public IReadOnlyList<int> AncestorsOf(string identifier) =>
        Collect([identifier], (row, keys) => Add(Hierarchy.Ancestors(row).Rows, keys));

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
