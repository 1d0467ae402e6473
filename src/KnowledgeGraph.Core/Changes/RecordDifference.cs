using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>A record that has changed, by its rows in both images; -1 where it has none.</summary>
public readonly record struct RecordDifference(EntityType Type, RecordChangeKind Change, int Before, int After);
