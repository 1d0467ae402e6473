using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Two identifiers of diseases stand for the same, or for related things.</summary>
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
    /// <summary>What the source calls the right one; null if it does not say.</summary>
    public string? RightLabel { get; init; }
}
