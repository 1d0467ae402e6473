namespace KnowledgeGraph.Core.Citations;

/// <summary>One publication type of a paper, e.g. Review.</summary>
public sealed class CitationPublicationType
{
    /// <summary>Row key, dense from 1 in the order of paper, then place in the list.</summary>
    public int Id { get; set; }

    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>MeSH publication type.</summary>
    public required string Name { get; set; }
}
