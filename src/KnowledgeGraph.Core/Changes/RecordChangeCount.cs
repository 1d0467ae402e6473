using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>How many records of a kind have changed in a way.</summary>
public sealed record RecordChangeCount(EntityType Type, RecordChangeKind Change, int Count);
