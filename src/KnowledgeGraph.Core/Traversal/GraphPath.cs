using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>A simple path: no node occurs twice.</summary>
/// <param name="Nodes">The nodes from one end to the other; one more than there are edges.</param>
/// <param name="Edges">The edge between each node and the next, in the direction in which it is stored, whichever way it is walked.</param>
public sealed record GraphPath(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges);
