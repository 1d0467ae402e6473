using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>An identifier was withdrawn in favour of another.</summary>
internal sealed record RetiredFact(
    string Source,
    Origin Origin,
    string Retired,
    string Live)
    : Fact(Source, Origin)
{
    /// <summary>The identifier is an alternative one of the live term, and nobody says that this replaces it.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>A withdrawn class had it as its equivalent: it leads to that class's successor, and is no equivalent of it.</summary>
    public bool IsOfWithdrawnClass { get; init; }

    /// <summary>The two are one concept under two numbers, so that what is the same as the one is the same as the other.</summary>
    public bool IsSameConcept { get; init; }
}
