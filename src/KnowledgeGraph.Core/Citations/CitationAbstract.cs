namespace KnowledgeGraph.Core.Citations;

/// <summary>A paper's abstract; apart from <see cref="Citation"/> because it is long and seldom asked for.</summary>
public sealed class CitationAbstract
{
    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>The text; sections begin with their label.</summary>
    public required string Text { get; set; }
}
