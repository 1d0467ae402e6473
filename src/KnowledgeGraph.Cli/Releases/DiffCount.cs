namespace KnowledgeGraph.Cli.Releases;

/// <summary>A number of changes.</summary>
/// <param name="Kind">The kind of record or of link.</param>
/// <param name="Source">The source whose statements have caused the changes; null for all together, and for records.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Count">The number.</param>
internal sealed record DiffCount(string Kind, string? Source, string Change, int Count);
