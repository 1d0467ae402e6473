using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A gene's identifier was withdrawn.</summary>
internal sealed record WithdrawnGeneFact(
    string Source,
    Origin Origin,
    string Gene,
    IReadOnlyList<string> Into,
    string? Symbol)
    : Fact(Source, Origin)
{
    /// <summary>When, yyyymmdd; null if the source does not say.</summary>
    public string? Date { get; init; }
}
