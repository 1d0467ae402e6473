namespace KnowledgeGraph.Formats.Mondo;

/// <summary>A withdrawn class.</summary>
/// <param name="ClassId">The withdrawn class.</param>
/// <param name="ReplacedBy">The class to use instead.</param>
/// <param name="Consider">A class to consider.</param>
public sealed record ObsoleteClass(
    string ClassId,
    string? ReplacedBy,
    string? Consider);
