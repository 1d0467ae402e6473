using KnowledgeGraph.Core.Comparisons;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Diseases;

namespace KnowledgeGraph.Server.Comparisons;

/// <summary>A cell with the image it is of.</summary>
public sealed record ComparisonCellView(GraphImage Graph, ComparisonCell Cell)
{
    public Frequency? Frequency => Cell.Link is { } link ? Frequency.Of(Graph, link) : null;
}
