namespace KnowledgeGraph.Core.Citations;

/// <summary>A link between a paper and a notice about it: retraction, erratum, concern, republication, update.</summary>
public sealed class CitationCorrection
{
    /// <summary>Row key, dense from 1 in the order of paper, then place in the list.</summary>
    public int Id { get; set; }

    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>The relation between the two papers, and its direction.</summary>
    public CitationCorrectionType Type { get; set; }

    /// <summary>The other paper's number; null where PubMed gives none.</summary>
    public int? Pmid { get; set; }

    /// <summary>The other paper as PubMed prints it.</summary>
    public string? Reference { get; set; }
}
