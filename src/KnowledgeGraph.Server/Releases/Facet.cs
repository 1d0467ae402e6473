using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Releases;

/// <summary>How many of a kind.</summary>
public sealed record Facet(EntityType Type, int Count);
