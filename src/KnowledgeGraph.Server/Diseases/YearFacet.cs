namespace KnowledgeGraph.Server.Diseases;

/// <summary>Papers of a year; of those whose year nobody gives, null.</summary>
public sealed record YearFacet(int? Year, int Count);
