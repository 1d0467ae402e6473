namespace KnowledgeGraph.Core.Citations;

/// <summary>One clause of a filter, kept with the release that it was applied to.</summary>
public sealed class FilterClause
{
    /// <summary>Row key, dense from 1.</summary>
    public int Id { get; set; }

    /// <summary>The filter's section.</summary>
    public CitationCategory Category { get; set; }

    /// <summary>The filter's breadth.</summary>
    public FilterBreadth Breadth { get; set; }

    /// <summary>The clause as the filter writes it.</summary>
    public required string Text { get; set; }
}
