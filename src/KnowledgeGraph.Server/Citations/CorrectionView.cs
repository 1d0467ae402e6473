using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Citations;

/// <summary>A notice about a paper, with the way to the other paper.</summary>
public sealed record CorrectionView(GraphImage Graph, CitationCorrection Row)
{
    /// <summary>The other paper, if the release has it.</summary>
    public CitationNode? Citation =>
        Row.Pmid is { } pmid && Graph.Identifiers.FindCitation(pmid) is { } match ? new CitationNode(Graph, match.Row) : null;
}
