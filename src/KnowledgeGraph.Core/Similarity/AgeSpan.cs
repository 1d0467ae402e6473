namespace KnowledgeGraph.Core.Similarity;

/// <summary>A span of ages in years; below 0 before birth.</summary>
/// <param name="From">The least age.</param>
/// <param name="To">The greatest age; no less than the least.</param>
public readonly record struct AgeSpan(double From, double To)
{
    /// <summary>Whether two spans have an age in common, touching ends left out unless a span is a point.</summary>
    public bool Meets(AgeSpan other) =>
        From == To ? other.From <= From && From <= other.To
        : other.From == other.To ? From <= other.From && other.From <= To
        : From < other.To && other.From < To;
}
