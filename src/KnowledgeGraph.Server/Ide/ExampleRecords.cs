using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Ide;

/// <summary>
/// Records of a release that example questions ask about: a well described disease, preferably with papers that have records, and records
/// linked to it.
/// </summary>
/// <param name="Disease">The disease's CURIE.</param>
/// <param name="Relative">Another disease of the same gene.</param>
/// <param name="Genes">Symbols of a few genes that share a disease, the disease's own first.</param>
/// <param name="Phenotype">One of the disease's phenotypes.</param>
/// <param name="PhenotypeName">Its name.</param>
/// <param name="Citation">A paper on the disease.</param>
internal sealed record ExampleRecords(
    string Disease, string Relative, IReadOnlyList<string> Genes, string Phenotype, string PhenotypeName, string Citation)
{
    private const int MostGenes = 5;

    // More of one kind makes a record no better an example.
    private const int Enough = 30;

    /// <summary>The records of a release; null if it has no disease with all of these facts.</summary>
    public static ExampleRecords? Of(GraphImage graph) => graph.Derived(Choose);

    private static ExampleRecords? Choose(GraphImage graph)
    {
        var best = (Row: -1, Score: 0, Relative: -1, Feature: -1);
        for (var row = 0; row < graph.Diseases.Count; row++)
        {
            var score = Known(graph, row);
            if (score > best.Score && RelativeOf(graph, row) is >= 0 and var relative && FeatureOf(graph, row) is >= 0 and var feature)
            {
                best = (row, score, relative, feature);
            }
        }

        if (best.Row < 0)
        {
            return null;
        }

        var gene = graph.DiseaseGenes.ByLeft.Neighbours(best.Row)[0];
        return new ExampleRecords(
            graph.Diseases.Curie[best.Row]!,
            graph.Diseases.Curie[best.Relative]!,
            [.. GenesBeside(graph, gene).Take(MostGenes)],
            graph.Phenotypes.Curie[best.Feature]!,
            graph.Phenotypes.Name[best.Feature]!,
            graph.CurieOf(EntityType.Citation, PaperOf(graph, best.Row)));
    }

    // Preferably a paper with a record, not only a number.
    private static int PaperOf(GraphImage graph, int disease)
    {
        var papers = graph.DiseaseCitations.ByLeft.Neighbours(disease);
        foreach (var paper in papers)
        {
            if (graph.Citations.DateKey[paper] > 0)
            {
                return paper;
            }
        }

        return papers[0];
    }

    private static int Known(GraphImage graph, int disease)
    {
        var (genes, phenotypes, papers) = (
            graph.DiseaseGenes.ByLeft.Degree(disease), graph.DiseasePhenotypes.ByLeft.Degree(disease), graph.DiseaseCitations.ByLeft
                .Degree(disease));
        return genes == 0 || phenotypes == 0 || papers == 0
            ? 0
            : Math.Min(phenotypes, Enough) + Math.Min(papers, Enough) + Described(graph, disease);
    }

    // The number of papers with records, as far as they count: a list of numbers shows little.
    private static int Described(GraphImage graph, int disease)
    {
        var described = 0;
        var papers = graph.DiseaseCitations.ByLeft.Neighbours(disease);
        for (var place = 0; place < papers.Length && described < Enough; place++)
        {
            described += graph.Citations.DateKey[papers[place]] > 0 ? 1 : 0;
        }

        return described;
    }

    private static int RelativeOf(GraphImage graph, int disease)
    {
        foreach (var other in graph.DiseaseGenes.ByRight.Neighbours(graph.DiseaseGenes.ByLeft.Neighbours(disease)[0]))
        {
            if (other != disease && graph.DiseasePhenotypes.ByLeft.Degree(other) > 0)
            {
                return other;
            }
        }

        return -1;
    }

    private static int FeatureOf(GraphImage graph, int disease)
    {
        var links = graph.DiseasePhenotypes.ByLeft.ListOf(disease);
        for (var position = 0; position < links.Count; position++)
        {
            if (graph.DiseasePhenotypes.IsFeature(links.Link(position)))
            {
                return links.Row(position);
            }
        }

        return -1;
    }

    private static IEnumerable<string> GenesBeside(GraphImage graph, int gene)
    {
        var rows = new List<int> { gene };
        foreach (var disease in graph.DiseaseGenes.ByRight.Neighbours(gene))
        {
            rows.AddRange(graph.DiseaseGenes.ByLeft.Neighbours(disease));
        }

        return rows.Distinct().Select(row => graph.Genes.Symbol[row]).OfType<string>();
    }
}
