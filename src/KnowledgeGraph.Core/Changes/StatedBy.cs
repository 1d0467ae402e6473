namespace KnowledgeGraph.Core.Changes;

/// <summary>That a source says something of a link.</summary>
/// <param name="SourceId">The source's key.</param>
/// <param name="Hash">A hash of the statement: equal for equal statements.</param>
public readonly record struct StatedBy(int SourceId, uint Hash);
