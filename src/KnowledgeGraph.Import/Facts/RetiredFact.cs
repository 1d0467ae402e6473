using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>An identifier was withdrawn in favour of another.</summary>
internal sealed record RetiredFact(
    string Source,
    Origin Origin,
    string Retired,
    string Live)
    : Fact(Source, Origin);
