namespace KnowledgeGraph.Core.Changes;

/// <summary>A source whose statements about a link are new, gone or different.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Change">The kind of change.</param>
public sealed record SourceChange(string Source, LinkChangeKind Change);
