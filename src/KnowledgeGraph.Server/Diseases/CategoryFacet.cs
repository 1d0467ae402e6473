using KnowledgeGraph.Core.Citations;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>Papers of a section.</summary>
public sealed record CategoryFacet(CitationCategory Category, int Count);
