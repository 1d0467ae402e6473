namespace KnowledgeGraph.Core.Changes;

/// <summary>The number of links of a kind with a kind of change.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Source">The source whose statements caused it; null for all of them, each link counted once.</param>
/// <param name="Count">The number of links.</param>
public sealed record LinkChangeCount(LinkKind Kind, LinkChangeKind Change, string? Source, int Count);
