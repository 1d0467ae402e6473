using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>An outside page about what an entry is of: a disease, a gene, or both.</summary>
internal sealed record ResourceFact(
    string Source,
    Origin Origin,
    string Entry,
    string Name,
    string Url,
    string Audience)
    : Fact(Source, Origin);
