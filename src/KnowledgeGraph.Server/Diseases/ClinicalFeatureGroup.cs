using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>The present features of a disease within one organ system: its own first, the most frequent first.</summary>
public sealed record ClinicalFeatureGroup(PhenotypeNode BodySystem, IReadOnlyList<ClinicalFeature> Features)
{
    /// <summary>The groups of a disease, in the order of the systems' HPO ids.</summary>
    public static IEnumerable<ClinicalFeatureGroup> Of(IResolveFieldContext<DiseaseNode> context)
    {
        var work = context.Request().Work;
        if (DiseaseFamily.Facts(context, EdgeKind.DiseasePhenotype)?
            .All(context.Loaders(), string.Empty, work, context.CancellationToken) is not { } features)
        {
            return Of(context.Source, context.Source.Graph.DiseasePhenotypes.ByLeft.ListOf(context.Source.Row));
        }

        // Of a family there may be thousands, and there are no pages.
        work.SpendOnce((context.FieldAst, context.Source.Row), features.Count);
        return Of(context.Source, features);
    }

    private static IEnumerable<ClinicalFeatureGroup> Of(DiseaseNode disease, IOrderedRows neighbours)
    {
        var graph = disease.Graph;
        var groups = new SortedDictionary<int, List<ClinicalFeature>>();
        for (var position = 0; position < neighbours.Count; position++)
        {
            var link = neighbours.Link(position);
            if (graph.DiseasePhenotypes.IsNegated(link))
            {
                continue;
            }

            var origin = FactOrigin.Of(disease, EdgeKind.DiseasePhenotype, graph.DiseasePhenotypes.LeftRow(link), link)!;
            var phenotype = new PhenotypeNode(graph, neighbours.Row(position));
            var isPrimary = true;
            foreach (var system in graph.BodySystems.Of(phenotype.Row))
            {
                if (!groups.TryGetValue(system, out var features))
                {
                    groups.Add(system, features = []);
                }

                features.Add(new ClinicalFeature(phenotype, isPrimary, origin));
                isPrimary = false;
            }
        }

        return groups.Select(group => new ClinicalFeatureGroup(new PhenotypeNode(graph, group.Key), group.Value));
    }
}
