using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Information content of phenotype terms (Resnik 1995): −ln(n/N), n being the annotated records at the term or below it, N all annotated
/// records; in nats. 0 for a term nothing is annotated to. Negated annotations do not count, nor do those of other aspects than
/// abnormality.
/// </summary>
public sealed class InformationContent
{
    private readonly double[] _byTerm;
    private readonly bool[] _isAnnotated;

    private InformationContent(int[] annotatedAt, int annotated)
    {
        _byTerm = Array.ConvertAll(annotatedAt, n => n == 0 ? 0 : Math.Log((double)annotated / n));
        _isAnnotated = Array.ConvertAll(annotatedAt, n => n > 0);
        AnnotatedCount = annotated;
    }

    /// <summary>N: records with at least one annotation.</summary>
    public int AnnotatedCount { get; }

    /// <summary>The information content of a term's row.</summary>
    public double this[int phenotypeRow] => _byTerm[phenotypeRow];

    /// <summary>The information content of a term's row; null where nothing is annotated to the term or below it.</summary>
    public double? Of(int phenotypeRow) => _isAnnotated[phenotypeRow] ? _byTerm[phenotypeRow] : null;

    /// <summary>Counts over diseases.</summary>
    public static InformationContent OfDiseases(GraphImage graph)
    {
        var links = graph.DiseasePhenotypes;
        return Count(graph.PhenotypeHierarchy, graph.Phenotypes.Count, links.ByLeft, links.IsFeature);
    }

    /// <summary>Counts over genes.</summary>
    public static InformationContent OfGenes(GraphImage graph) =>
        Count(graph.PhenotypeHierarchy, graph.Phenotypes.Count, graph.GenePhenotypes.ByLeft, graph.GenePhenotypes.IsFeature);

    private static InformationContent Count(Hierarchy hierarchy, int termCount, Adjacency annotations, Func<int, bool> counts)
    {
        var annotatedAt = new int[termCount];
        var lastSeenFor = new int[termCount];
        Array.Fill(lastSeenFor, -1);
        var annotated = 0;
        for (var record = 0; record < annotations.RowCount; record++)
        {
            var any = false;
            var links = annotations.Links(record);
            var terms = annotations.Neighbours(record);
            for (var position = 0; position < terms.Length; position++)
            {
                if (!counts(links[position]))
                {
                    continue;
                }

                any = true;
                CountOnce(terms[position], record);
                foreach (var ancestor in hierarchy.Ancestors(terms[position]).Rows)
                {
                    CountOnce(ancestor, record);
                }
            }

            annotated += any ? 1 : 0;
        }

        return new InformationContent(annotatedAt, annotated);

        void CountOnce(int term, int record)
        {
            if (lastSeenFor[term] != record)
            {
                lastSeenFor[term] = record;
                annotatedAt[term]++;
            }
        }
    }
}
