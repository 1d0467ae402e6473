using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// A made-up patient who can answer every question. Each phenotype of a disease is drawn by its annotated frequency (0.7 where none is
/// stated); one in five is blurred to a wider term, and one finding in ten comes from elsewhere. What is known at first are three of the
/// findings.
/// </summary>
/// <param name="Disease">The disease.</param>
/// <param name="Known">The findings that are told.</param>
/// <param name="Present">All that is true: the findings and all that is wider.</param>
internal sealed record SimulatedPatient(int Disease, int[] Known, IReadOnlySet<int> Present)
{
    private const double Unstated = 0.7;
    private const double Blurred = 0.2;
    private const double Noise = 0.1;
    private const int Told = 3;
    private const int LeastPhenotypes = 8;

    public static List<SimulatedPatient> Draw(GraphImage graph, int count, int seed)
    {
        var random = new Random(seed);
        int[] diseases = [.. Enumerable.Range(0, graph.Diseases.Count)
            .Where(row => graph.Ranker.PhenotypesOf(row).Count >= LeastPhenotypes)];
        int[] terms = [.. diseases.SelectMany(graph.Ranker.PhenotypesOf).Distinct().Order()];
        var patients = new List<SimulatedPatient>();
        while (patients.Count < count)
        {
            var disease = diseases[random.Next(diseases.Length)];
            var findings = Findings(graph, disease, terms, random);
            if (findings.Count >= Told)
            {
                var all = findings.ToArray();
                random.Shuffle(all);
                var known = Array.ConvertAll(all[..Told], term => random.NextDouble() < Blurred ? Wider(graph, term) : term);
                var present = all.Concat(all.SelectMany(term => graph.PhenotypeHierarchy.Ancestors(term).Rows.ToArray())).ToHashSet();
                patients.Add(new SimulatedPatient(disease, [.. known.Distinct()], present));
            }
        }

        return patients;
    }

    private static HashSet<int> Findings(GraphImage graph, int disease, int[] terms, Random random)
    {
        var found = new HashSet<int>();
        foreach (var link in graph.DiseasePhenotypes.ByLeft.Links(disease))
        {
            if (graph.DiseasePhenotypes.IsFeature(link) && random.NextDouble() < (graph.DiseasePhenotypes.FrequencyRatio(link) ?? Unstated))
            {
                found.Add(random.NextDouble() < Noise ? terms[random.Next(terms.Length)] : graph.DiseasePhenotypes.RightRow(link));
            }
        }

        return found;
    }

    private static int Wider(GraphImage graph, int term) => graph.PhenotypeHierarchy.Parents(term) is [var parent, ..] ? parent : term;
}
