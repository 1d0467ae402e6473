using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The diseases whose phenotypes may also be seen in another, with weights: those with the same causal gene, those under the same parent,
/// those with similar phenotypes. Each kind's weight is shared out among its diseases.
/// </summary>
internal sealed class RelatedDiseases
{
    private readonly SparseRows _from;
    private readonly int[] _diseases;

    private RelatedDiseases(IReadOnlyList<(int, float)[]> rows, int[] diseases)
    {
        _diseases = diseases;
        _from = SparseRows.Of(rows);
        To = _from.Transposed(rows.Count);
    }

    /// <summary>For each profile those that learn from it.</summary>
    public SparseRows To { get; }

    /// <summary>For each profile those it learns from.</summary>
    public SparseRows From => _from;

    /// <summary>Finds the related diseases of all.</summary>
    public static RelatedDiseases Of(GraphImage graph, PhenotypeProfiles profiles, AlikeDiseases alike, TemperedParameters parameters)
    {
        var rows = new (int, float)[profiles.Count][];
        Parallel.For(0, rows.Length, profile => rows[profile] = Row(graph, profiles, alike, parameters, profile));
        return new RelatedDiseases(rows, profiles.Diseases);
    }

    /// <summary>The related diseases for changed profiles: those of diseases that did not change stay the same.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="profiles">The changed profiles.</param>
    /// <param name="alike">The vectors of the changed profiles.</param>
    /// <param name="parameters">The weights.</param>
    /// <param name="changed">Rows of the diseases that changed.</param>
    public RelatedDiseases For(
        GraphImage graph,
        PhenotypeProfiles profiles,
        AlikeDiseases alike,
        TemperedParameters parameters,
        IReadOnlySet<int> changed)
    {
        var rows = new (int, float)[profiles.Count][];
        for (var profile = 0; profile < rows.Length; profile++)
        {
            var disease = profiles.Diseases[profile];
            rows[profile] = changed.Contains(disease)
                ? Row(graph, profiles, alike, parameters, profile)
                : Moved(Array.BinarySearch(_diseases, disease), profiles);
        }

        return new RelatedDiseases(rows, profiles.Diseases);
    }

    private (int, float)[] Moved(int old, PhenotypeProfiles profiles)
    {
        var entries = new List<(int, float)>();
        var columns = _from.Columns(old);
        var values = _from.Values(old);
        for (var place = 0; place < columns.Length; place++)
        {
            if (profiles.Of(_diseases[columns[place]]) is var now and >= 0)
            {
                entries.Add((now, values[place]));
            }
        }

        return [.. entries];
    }

    private static (int, float)[] Row(
        GraphImage graph,
        PhenotypeProfiles profiles,
        AlikeDiseases alike,
        TemperedParameters parameters,
        int profile)
    {
        var weights = new SortedDictionary<int, float>();
        Share(profiles, OfSameGene(graph, profiles.Diseases[profile]), parameters.SharedGeneWeight, weights);
        Share(profiles, Siblings(graph, profiles.Diseases[profile], parameters.MostSiblings), parameters.SiblingWeight, weights);
        foreach (var (other, share) in alike.Of(profile))
        {
            weights[other] = weights.GetValueOrDefault(other) + (parameters.AlikeWeight * share);
        }

        return [.. weights.Where(one => one.Value > 0).Select(one => (one.Key, one.Value))];
    }

    private static void Share(PhenotypeProfiles profiles, HashSet<int> diseases, float weight, SortedDictionary<int, float> weights)
    {
        var others = diseases.Select(profiles.Of).Where(profile => profile >= 0).ToList();
        foreach (var other in others)
        {
            weights[other] = weights.GetValueOrDefault(other) + (weight / others.Count);
        }
    }

    private static HashSet<int> OfSameGene(GraphImage graph, int disease)
    {
        var found = new HashSet<int>();
        foreach (var link in graph.DiseaseGenes.ByLeft.Links(disease))
        {
            if (!IsCause(graph, link))
            {
                continue;
            }

            foreach (var other in graph.DiseaseGenes.ByRight.Links(graph.DiseaseGenes.RightRow(link)))
            {
                if (IsCause(graph, other))
                {
                    found.Add(graph.DiseaseGenes.LeftRow(other));
                }
            }
        }

        found.Remove(disease);
        return found;
    }

    private static bool IsCause(GraphImage graph, int link) =>
        !graph.DiseaseGenes.IsNegated(link) && graph.DiseaseGenes.Association(link) == GeneAssociation.Causal;

    private static HashSet<int> Siblings(GraphImage graph, int disease, int most)
    {
        var found = new HashSet<int>();
        foreach (var parent in graph.DiseaseHierarchy.Parents(disease))
        {
            var children = graph.DiseaseHierarchy.Children(parent);
            if (children.Length <= most)
            {
                found.UnionWith(children.ToArray());
            }
        }

        found.Remove(disease);
        return found;
    }
}
