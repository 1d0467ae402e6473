using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Changes;

/// <summary>A release that says something else of a record than the one before it.</summary>
/// <param name="Release">The release.</param>
/// <param name="Change">The kind of difference.</param>
public sealed record RecordVersion(ReleaseSummary Release, RecordVersionKind Change);
