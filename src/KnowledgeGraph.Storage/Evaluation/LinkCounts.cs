using System.Collections.Concurrent;
using System.Linq.Expressions;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>How many links each record has; counted once a release, when it is first asked for.</summary>
/// <param name="graph">The image.</param>
internal sealed class LinkCounts(GraphImage graph)
{
    // The links of a record from its end, and whether one does not count.
    private static readonly Dictionary<(Type Link, string Property), Func<GraphImage, (Adjacency, Func<int, bool>?)>> Known = new()
    {
        [(typeof(DiseaseGene), nameof(DiseaseGene.DiseaseId))] = graph => (graph.DiseaseGenes.ByLeft, graph.DiseaseGenes.IsNegated),
        [(typeof(DiseaseGene), nameof(DiseaseGene.GeneId))] = graph => (graph.DiseaseGenes.ByRight, graph.DiseaseGenes.IsNegated),
        [(typeof(DiseasePhenotype), nameof(DiseasePhenotype.DiseaseId))] =
            graph => (graph.DiseasePhenotypes.ByLeft, graph.DiseasePhenotypes.IsNegated),
        [(typeof(DiseasePhenotype), nameof(DiseasePhenotype.PhenotypeId))] =
            graph => (graph.DiseasePhenotypes.ByRight, graph.DiseasePhenotypes.IsNegated),
        [(typeof(GenePhenotype), nameof(GenePhenotype.GeneId))] =
            graph => (graph.GenePhenotypes.ByLeft, graph.GenePhenotypes.IsNegated),
        [(typeof(GenePhenotype), nameof(GenePhenotype.PhenotypeId))] =
            graph => (graph.GenePhenotypes.ByRight, graph.GenePhenotypes.IsNegated),
        [(typeof(DiseaseCitation), nameof(DiseaseCitation.DiseaseId))] = graph => (graph.DiseaseCitations.ByLeft, null),
        [(typeof(DiseaseCitation), nameof(DiseaseCitation.CitationId))] = graph => (graph.DiseaseCitations.ByRight, null),
        [(typeof(GeneCitation), nameof(GeneCitation.GeneId))] = graph => (graph.GeneCitations.ByLeft, null),
        [(typeof(GeneCitation), nameof(GeneCitation.CitationId))] = graph => (graph.GeneCitations.ByRight, null),
    };

    private readonly ConcurrentDictionary<(Type, string), Lazy<NumberColumn>> _columns = new();

    /// <summary>The numbers in an image.</summary>
    public static LinkCounts In(GraphImage graph) => graph.Derived(static image => new LinkCounts(image));

    /// <summary>The number of links of each record.</summary>
    /// <param name="owner">Leads from a link to the key of the record.</param>
    public NumberColumn Of(LambdaExpression owner) => _columns
        .GetOrAdd((owner.Parameters[0].Type, RowExpressions.PropertyOf(owner)), key => new(() => Count(key))).Value;

    private NumberColumn Count((Type Link, string Property) key)
    {
        const int NoneIsMissing = -1;
        var (links, isNegated) = Known[key](graph);
        var counts = new int[links.RowCount];
        for (var row = 0; row < counts.Length; row++)
        {
            counts[row] = links.Degree(row);
            if (isNegated is null)
            {
                continue;
            }

            foreach (var link in links.Links(row))
            {
                counts[row] -= isNegated(link) ? 1 : 0;
            }
        }

        return NumberColumn.Of(counts, NoneIsMissing);
    }
}
