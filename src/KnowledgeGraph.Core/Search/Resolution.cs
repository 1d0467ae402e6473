using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Search;

/// <summary>What a term means.</summary>
/// <param name="Term">The term, as it was given.</param>
/// <param name="Status">How sure that is.</param>
/// <param name="Match">The record; null unless it is sure.</param>
/// <param name="Candidates">What else it may mean, best first.</param>
/// <param name="Note">What should be known about it, in a sentence; null if there is nothing.</param>
public sealed record Resolution(string Term, ResolutionStatus Status, EntityNode? Match, IReadOnlyList<SearchHit> Candidates, string? Note)
{
    /// <summary>The text or identifier of the record that the term was taken for; null unless it is sure.</summary>
    public SearchHit? Matched { get; init; }

    /// <summary>The withdrawn term that is meant, where several took its place and none can be chosen: the candidates.</summary>
    public SearchHit? Withdrawn { get; init; }

    /// <summary>Found by an identifier whose authority the term names, not by a name or a mere number.</summary>
    public bool IsByIdentifier { get; init; }
}
