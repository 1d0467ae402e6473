using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The number of records of a kind with a kind of change.</summary>
public sealed record RecordChangeCount(EntityType Type, RecordChangeKind Change, int Count);
