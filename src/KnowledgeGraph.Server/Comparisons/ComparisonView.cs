using KnowledgeGraph.Core.Comparisons;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Comparisons;

/// <summary>Diseases side by side, with the image they are of.</summary>
public sealed record ComparisonView(GraphImage Graph, IReadOnlyList<int> DiseaseRows)
{
    public IEnumerable<DiseaseNode> Diseases => DiseaseRows.Select(row => new DiseaseNode(Graph, row));

    public IEnumerable<ComparisonRowView> Rows => DiseaseComparison.Of(Graph, DiseaseRows).Select(row => new ComparisonRowView(Graph, row));
}
