namespace KnowledgeGraph.Core.Graph;

/// <summary>Columns of the papers that PubMed has merged into others, in the order of PMID.</summary>
public sealed class MergedCitationTable
{
    /// <summary>The number that is no longer used, ascending.</summary>
    public required int[] Pmid { get; init; }

    /// <summary>The row of the paper that took its place.</summary>
    public required int[] CitationRow { get; init; }
}
