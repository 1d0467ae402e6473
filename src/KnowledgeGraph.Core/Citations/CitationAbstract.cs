namespace KnowledgeGraph.Core.Citations;

/// <summary>A paper's abstract; apart from <see cref="Citation"/> because it is long and seldom asked for.</summary>
public sealed class CitationAbstract
{
    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>The text: a line for each section, as <see cref="AbstractSection"/> reads it.</summary>
    public required string Text { get; set; }
}
