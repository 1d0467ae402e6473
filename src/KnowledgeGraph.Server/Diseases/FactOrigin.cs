using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>The disease that a row of a disease's list is stated for.</summary>
/// <param name="Relation">The relation of that disease to the one that was asked for.</param>
/// <param name="Disease">The disease.</param>
/// <param name="Distance">Steps between the two.</param>
/// <param name="IsNegated">Whether the fact is a denial.</param>
/// <param name="Frequency">How often a phenotype is seen in that disease.</param>
public sealed record FactOrigin(HierarchyRelation Relation, DiseaseNode Disease, int Distance, bool IsNegated, Frequency? Frequency)
{
    /// <summary>The origin of the link by which an edge is in its list.</summary>
    public static FactOrigin? Of(RowEdge edge, EdgeKind kind) =>
        edge.Owner is DiseaseNode asked ? Of(asked, kind, edge.Graph.LinksOf(kind).Links.LeftRow(edge.Link), edge.Link) : null;

    /// <summary>The origin of a link; null where its disease is not of the family.</summary>
    public static FactOrigin? Of(DiseaseNode asked, EdgeKind kind, int row, int link)
    {
        var graph = asked.Graph;
        return DiseaseFamily.Find(asked, row) is var (relation, distance)
            ? new FactOrigin(
                relation,
                new DiseaseNode(graph, row),
                distance,
                graph.IsNegated(kind, link),
                kind == EdgeKind.DiseasePhenotype ? Frequency.Of(graph, link) : null)
            : null;
    }

    /// <summary>The same fact for every disease of the family: the disease's own, then the nearest first.</summary>
    public static IReadOnlyList<FactOrigin> All(DiseaseNode asked, EdgeKind kind, int farRow)
    {
        var far = asked.Graph.LinksOf(kind).Links.ByRight;
        var diseases = far.Neighbours(farRow);
        var run = far.Links(farRow);
        var origins = new List<FactOrigin>();
        for (var position = 0; position < diseases.Length; position++)
        {
            if (Of(asked, kind, diseases[position], run[position]) is { } origin)
            {
                origins.Add(origin);
            }
        }

        return [.. origins.OrderBy(origin => origin.Relation).ThenBy(origin => origin.Distance).ThenBy(origin => origin.Disease.Row)];
    }
}
