using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Search;

/// <summary>The meaning of a term.</summary>
/// <param name="Term">The term, as it was given.</param>
/// <param name="Status">How certain the meaning is.</param>
/// <param name="Match">The record; null unless it is certain.</param>
/// <param name="Candidates">The other records that the term may mean, best first.</param>
/// <param name="Note">A remark on the match, in a sentence; null if there is none.</param>
public sealed record Resolution(string Term, ResolutionStatus Status, EntityNode? Match, IReadOnlyList<SearchHit> Candidates, string? Note)
{
    /// <summary>The text or identifier of the record that matched the term; null unless it is certain.</summary>
    public SearchHit? Matched { get; init; }

    /// <summary>The withdrawn term that is meant, if several terms, the candidates, took its place and none can be chosen.</summary>
    public SearchHit? Withdrawn { get; init; }

    /// <summary>Whether the record was found by an identifier whose authority the term names, not by a name or a mere number.</summary>
    public bool IsByIdentifier { get; init; }
}
