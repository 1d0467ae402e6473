using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>A part of the graph around some nodes.</summary>
/// <param name="Nodes">Nearest first; at one distance those with more links to nearer nodes first, then by kind and row.</param>
/// <param name="Edges">The links among them, NOT links included, by kind and row.</param>
/// <param name="IsTruncated">True if a cap, not the graph, ended the search.</param>
public sealed record Neighbourhood(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, bool IsTruncated);
