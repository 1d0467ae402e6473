using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A mapping between two identifiers of diseases that stand for the same disease, or for related ones.</summary>
internal sealed record MappingFact(
    string Source,
    Origin Origin,
    MappingPriority Priority,
    string Left,
    string Right,
    MappingPredicate Predicate,
    string? Justification)
    : Fact(Source, Origin)
{
    /// <summary>The source's name for the right-hand identifier; null if it gives none.</summary>
    public string? RightLabel { get; init; }
}
