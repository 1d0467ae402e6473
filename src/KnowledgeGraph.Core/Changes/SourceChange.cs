namespace KnowledgeGraph.Core.Changes;

/// <summary>That a source says something of a link that it did not say before, says it no more, or says it otherwise.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Change">What has become of its statements.</param>
public sealed record SourceChange(string Source, LinkChangeKind Change);
