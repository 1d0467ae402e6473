using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>An outside page about a disease.</summary>
internal sealed record ResourceFact(
    string Source,
    Origin Origin,
    string Disease,
    string Name,
    string Url,
    string Audience)
    : Fact(Source, Origin);
