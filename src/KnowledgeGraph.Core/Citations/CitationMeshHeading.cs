namespace KnowledgeGraph.Core.Citations;

/// <summary>One MeSH heading of a paper.</summary>
public sealed class CitationMeshHeading
{
    /// <summary>Row key, dense from 1 in the order of paper, then place in the list.</summary>
    public int Id { get; set; }

    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>The descriptor's name.</summary>
    public required string Descriptor { get; set; }

    /// <summary>The descriptor's unique id, e.g. D015331, where the record gives it.</summary>
    public string? DescriptorUi { get; set; }

    /// <summary>Qualifier names joined by <c>|</c>.</summary>
    public string? Qualifiers { get; set; }

    /// <summary>True if descriptor or one of its qualifiers is a major topic.</summary>
    public bool IsMajorTopic { get; set; }
}
