using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A figure of how common a disease is.</summary>
internal sealed record PrevalenceFact(
    string Source,
    Origin Origin,
    string Disease,
    PrevalenceType Type,
    string? Class,
    double? Per100000,
    int? Count,
    string? Geographic,
    bool IsValidated,
    string? Evidence,
    string? References)
    : Fact(Source, Origin);
