using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>The ages that terms of onset mean, in years: those of HPO (below HP:0003674) and Orphanet's.</summary>
public static class OnsetSpans
{
    private const double Birth = 0;
    private const double FourWeeks = 28 / 365.25;
    private const double Ever = 120;
    private const double Conception = -0.77;

    private static readonly Dictionary<string, AgeSpan> _terms = new(StringComparer.Ordinal)
    {
        ["HP:0030674"] = new(Conception, Birth),
        ["HP:0011460"] = new(Conception, -0.58),
        ["HP:0011461"] = new(-0.58, Birth),
        ["HP:0034199"] = new(-0.58, -0.5),
        ["HP:0034198"] = new(-0.5, -0.23),
        ["HP:0034197"] = new(-0.23, Birth),
        ["HP:0003577"] = new(Birth, Birth),
        ["HP:0003623"] = new(Birth, FourWeeks),
        ["HP:0003593"] = new(FourWeeks, 1),
        ["HP:0011463"] = new(1, 5),
        ["HP:0003621"] = new(5, 15),
        ["HP:0410280"] = new(Birth, 15),
        ["HP:0003581"] = new(16, Ever),
        ["HP:0011462"] = new(16, 40),
        ["HP:0025708"] = new(16, 19),
        ["HP:0025709"] = new(19, 25),
        ["HP:0025710"] = new(25, 40),
        ["HP:0003596"] = new(40, 60),
        ["HP:0003584"] = new(60, Ever),
    };

    /// <summary>The ages of an HPO term, by its CURIE; null for one that says none.</summary>
    public static AgeSpan? OfTerm(string curie) => _terms.TryGetValue(curie, out var span) ? span : null;

    /// <summary>The ages that a source states of a disease; null where it says none.</summary>
    public static AgeSpan? Of(GraphImage graph, DiseaseOnset onset) => onset.Age switch
    {
        OnsetAge.Antenatal => new(Conception, Birth),
        OnsetAge.Neonatal => new(Birth, FourWeeks),
        OnsetAge.Infancy => new(FourWeeks, 2),
        OnsetAge.Childhood => new(2, 12),
        OnsetAge.Adolescent => new(12, 19),
        OnsetAge.Adult => new(19, 65),
        OnsetAge.Elderly => new(65, Ever),
        OnsetAge.AllAges => new(Conception, Ever),
        _ => onset.PhenotypeId is { } term ? OfTerm(graph.Phenotypes.Curie[term - 1]!) : null,
    };
}
