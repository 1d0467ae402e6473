namespace KnowledgeGraph.Core.Changes;

/// <summary>How many links of a kind have changed in a way.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="Change">The way.</param>
/// <param name="Source">The source whose statements have caused it; null for all of them, each link counted once.</param>
/// <param name="Count">How many.</param>
public sealed record LinkChangeCount(LinkKind Kind, LinkChangeKind Change, string? Source, int Count);
