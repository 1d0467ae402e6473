using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Graph;

/// <summary>A record of an image as a node of its graph.</summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Row">Its row in its table.</param>
public readonly record struct GraphNode(EntityType Type, int Row);
