using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>An identifier was withdrawn in favour of another.</summary>
internal sealed record RetiredFact(
    string Source,
    FileReport Report,
    string Retired,
    string Live)
    : Fact(Source, Report);
