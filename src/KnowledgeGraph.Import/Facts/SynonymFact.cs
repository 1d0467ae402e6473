using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Another name of a disease.</summary>
internal sealed record SynonymFact(
    string Source,
    Origin Origin,
    string Disease,
    string Name,
    SynonymScope Scope,
    bool IsAbbreviation)
    : Fact(Source, Origin);
