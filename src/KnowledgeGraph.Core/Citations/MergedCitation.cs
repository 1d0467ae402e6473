namespace KnowledgeGraph.Core.Citations;

/// <summary>A number by which a paper was known before PubMed merged its record into another.</summary>
public sealed class MergedCitation
{
    /// <summary>Row key, dense from 1 in the order of number.</summary>
    public int Id { get; set; }

    /// <summary>The old number.</summary>
    public int Pmid { get; set; }

    /// <summary>The paper that took its place.</summary>
    public int CitationId { get; set; }
}
