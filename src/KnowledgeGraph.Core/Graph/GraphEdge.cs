namespace KnowledgeGraph.Core.Graph;

/// <summary>A link of an image as an edge of its graph, told the way it is stored: a disease to its gene, a term to its parent.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Link">Its row in the link set of its kind.</param>
public readonly record struct GraphEdge(EdgeKind Kind, GraphNode From, GraphNode To, int Link);
