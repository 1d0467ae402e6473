using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>The present features of a disease within one organ system, the most frequent first.</summary>
public sealed record ClinicalFeatureGroup(PhenotypeNode BodySystem, IReadOnlyList<ClinicalFeature> Features)
{
    /// <summary>The groups of a disease, in the order of the systems' HPO ids.</summary>
    public static IEnumerable<ClinicalFeatureGroup> Of(DiseaseNode disease)
    {
        var graph = disease.Graph;
        var groups = new SortedDictionary<int, List<ClinicalFeature>>();
        var neighbours = graph.DiseasePhenotypes.ByLeft.ListOf(disease.Row);
        for (var position = 0; position < neighbours.Count; position++)
        {
            var link = neighbours.Link(position);
            if (graph.DiseasePhenotypes.IsNegated(link))
            {
                continue;
            }

            var phenotype = new PhenotypeNode(graph, neighbours.Row(position));
            var isPrimary = true;
            foreach (var system in graph.BodySystems.Of(phenotype.Row))
            {
                if (!groups.TryGetValue(system, out var features))
                {
                    groups.Add(system, features = []);
                }

                features.Add(new ClinicalFeature(phenotype, isPrimary, Frequency.Of(graph, link)));
                isPrimary = false;
            }
        }

        return groups.Select(group => new ClinicalFeatureGroup(new PhenotypeNode(graph, group.Key), group.Value));
    }
}
