namespace KnowledgeGraph.Server.Diseases;

/// <summary>How many there are of a disease's own, of wider diseases and of subtypes, side by side.</summary>
public sealed record OriginCounts(int Own, int Wider, int Narrower);
