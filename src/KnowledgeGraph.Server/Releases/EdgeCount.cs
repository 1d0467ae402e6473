using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Releases;

/// <summary>The number of links of a kind.</summary>
public sealed record EdgeCount(EdgeKind Kind, int Count);
