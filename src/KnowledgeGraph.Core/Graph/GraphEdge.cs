namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// A link of an image as an edge of its graph, in the direction in which it is stored: from a disease to its gene, from a term to its
/// parent.
/// </summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="From">The node at which the edge starts.</param>
/// <param name="To">The node at which it ends.</param>
/// <param name="Link">Its row in the link set of its kind.</param>
public readonly record struct GraphEdge(EdgeKind Kind, GraphNode From, GraphNode To, int Link);
