using System.Text;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>Describes a path in one sentence: <c>A is caused by B, which causes C.</c></summary>
public static class PathSentence
{
    /// <summary>The sentence of a path.</summary>
    public static string Of(GraphImage graph, GraphPath path)
    {
        var start = Name(graph, path.Nodes[0]);
        if (path.Edges.Count == 0)
        {
            return $"Both ends are the same record, {start}.";
        }

        var sentence = new StringBuilder(start);
        for (var step = 0; step < path.Edges.Count; step++)
        {
            var edge = path.Edges[step];
            sentence.Append(step == 0 ? " " : ", which ")
                .Append(Verb(graph, edge, isForward: edge.From == path.Nodes[step]))
                .Append(' ')
                .Append(Name(graph, path.Nodes[step + 1]));
        }

        return sentence.Append('.').ToString();
    }

    private static string Verb(GraphImage graph, GraphEdge edge, bool isForward) => (edge.Kind, isForward) switch
    {
        (EdgeKind.DiseaseGene, true) => OfGene(graph.DiseaseGenes.Association(edge.Link)),
        (EdgeKind.DiseaseGene, false) => ByGene(graph.DiseaseGenes.Association(edge.Link)),
        (EdgeKind.DiseasePhenotype, true) => "shows",
        (EdgeKind.DiseasePhenotype, false) => "is seen in",
        (EdgeKind.DiseaseParent or EdgeKind.PhenotypeParent, true) => "is a kind of",
        (EdgeKind.DiseaseParent or EdgeKind.PhenotypeParent, false) => "includes",
        (_, true) => "is a subject of",
        (_, false) => "is about",
    };

    private static string OfGene(GeneAssociation association) => association switch
    {
        GeneAssociation.Causal => "is caused by changes in",
        GeneAssociation.Modifier => "is modified by",
        GeneAssociation.Somatic => "comes with somatic changes in",
        GeneAssociation.Polygenic => "is partly due to",
        _ => "is linked with",
    };

    private static string ByGene(GeneAssociation association) => association switch
    {
        GeneAssociation.Causal => "causes",
        GeneAssociation.Modifier => "modifies",
        GeneAssociation.Somatic => "is changed somatically in",
        GeneAssociation.Polygenic => "contributes to",
        _ => "is linked with",
    };

    private static string Name(GraphImage graph, GraphNode node)
    {
        var record = EntityNode.Of(graph, node.Type, node.Row);
        return node.Type == EntityType.Citation ? record.Curie : record.Label;
    }
}
