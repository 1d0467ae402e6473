namespace KnowledgeGraph.Core.Citations;

/// <summary>A filter that a paper passes, and the clause of it that fired: of the paper, so of every link to it.</summary>
public sealed class CitationFilterMatch
{
    /// <summary>Row key, dense from 1 in the order of paper, then filter.</summary>
    public int Id { get; set; }

    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>The filter's section.</summary>
    public CitationCategory Category { get; set; }

    /// <summary>The filter's breadth.</summary>
    public FilterBreadth Breadth { get; set; }

    /// <summary>The first clause of the filter that holds.</summary>
    public int ClauseId { get; set; }
}
