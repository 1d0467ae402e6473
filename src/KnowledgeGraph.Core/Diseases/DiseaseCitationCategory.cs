using KnowledgeGraph.Core.Citations;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>
/// One section of a record's literature in which a source lists a paper. The results of filters are kept with the paper:
/// CitationFilterMatch.
/// </summary>
public sealed class DiseaseCitationCategory
{
    /// <summary>Row key, dense from 1 in the order of link, then category.</summary>
    public int Id { get; set; }

    /// <summary>The disease–citation link.</summary>
    public int LinkId { get; set; }

    /// <summary>The section.</summary>
    public CitationCategory Category { get; set; }

    /// <summary>Listed by a source, or found by a filter.</summary>
    public FilterBreadth Breadth { get; set; }

    /// <summary>The clause of the filter that matched, or the source that lists it.</summary>
    public required string Matched { get; set; }

    /// <summary>Place within the section as the source prints it, from 1; null if the source gives no order.</summary>
    public int? Rank { get; set; }
}
