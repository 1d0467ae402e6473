using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Releases;

/// <summary>What is being served.</summary>
public sealed class ReleaseView(GraphImage graph)
{
    public GraphImage Graph => graph;

    public IEnumerable<Facet> Counts => Enum.GetValues<EntityType>().Select(type => new Facet(type, graph.CountOf(type)));

    public IEnumerable<EdgeCount> EdgeCounts =>
    [
        new EdgeCount(EdgeKind.DiseaseGene, graph.DiseaseGenes.Count),
        new EdgeCount(EdgeKind.DiseasePhenotype, graph.DiseasePhenotypes.Count),
        new EdgeCount(EdgeKind.DiseaseCitation, graph.DiseaseCitations.Count),
        new EdgeCount(EdgeKind.GeneCitation, graph.GeneCitations.Count),
        new EdgeCount(EdgeKind.DiseaseParent, graph.DiseaseHierarchy.Links.Count),
        new EdgeCount(EdgeKind.PhenotypeParent, graph.PhenotypeHierarchy.Links.Count),
    ];
}
