namespace KnowledgeGraph.Core.Changes;

/// <summary>A source whose statements about a link are new, gone or different.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Fields">The fields of its statements that differ, if it has changed them.</param>
public sealed record SourceChange(string Source, LinkChangeKind Change, IReadOnlyList<string> Fields);
