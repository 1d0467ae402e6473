using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A gene of a disease.</summary>
internal sealed record DiseaseGeneFact(
    string Source,
    Origin Origin,
    string Disease,
    string Gene,
    GeneAssociation Association,
    GeneValidity? Validity,
    string? Evidence,
    string? References,
    string? AssertedBy,
    string? AssertedOn)
    : Fact(Source, Origin);
