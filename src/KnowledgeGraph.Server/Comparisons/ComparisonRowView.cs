using KnowledgeGraph.Core.Comparisons;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Comparisons;

/// <summary>A row with the image it is of.</summary>
public sealed record ComparisonRowView(GraphImage Graph, ComparisonRow Row)
{
    public PhenotypeNode Phenotype => new(Graph, Row.Phenotype);

    public IEnumerable<ComparisonCellView> Cells => Row.Cells.Select(cell => new ComparisonCellView(Graph, cell));
}
