using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>An identifier stands for a disease of its own.</summary>
internal sealed record DiseaseFact(
    string Source,
    Origin Origin,
    string Disease,
    string? Name,
    NameRank Rank)
    : Fact(Source, Origin);
