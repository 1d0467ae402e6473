using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The fact that an identifier was withdrawn in favour of another.</summary>
internal sealed record RetiredFact(
    string Source,
    Origin Origin,
    string Retired,
    string Live)
    : Fact(Source, Origin)
{
    /// <summary>True if the identifier is an alternative one of the live term, and no source states that the term replaces it.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>
    /// True if the identifier was equivalent to a withdrawn class: it leads to the successor of that class, but is not equivalent to it.
    /// </summary>
    public bool IsOfWithdrawnClass { get; init; }

    /// <summary>True if the two are one concept under two numbers, so that any equivalent of one is an equivalent of the other.</summary>
    public bool IsSameConcept { get; init; }
}
