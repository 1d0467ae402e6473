namespace KnowledgeGraph.Core.Annotation;

/// <summary>A part of a text that may name a term.</summary>
/// <param name="Words">Its tokens that the name has, ascending.</param>
/// <param name="Row">The term.</param>
/// <param name="Fit">How it differs from the name.</param>
/// <param name="Kind">What kind of name it is.</param>
internal sealed record Candidate(int[] Words, int Row, NameFit Fit, NameKind Kind)
{
    /// <summary>Whether it takes a word over an "and" from another finding, as "vision" takes "loss" in "vision and hearing loss".</summary>
    public bool IsShared { get; init; }

    /// <summary>Its first token.</summary>
    public int First => Words[0];

    /// <summary>Its last token.</summary>
    public int Last => Words[^1];

    /// <summary>Whether all its words are among those of the other.</summary>
    public bool IsWithin(Candidate other) => Array.TrueForAll(Words, word => Array.IndexOf(other.Words, word) >= 0);

    /// <summary>Whether both have a word.</summary>
    public bool Meets(Candidate other) => Array.Exists(Words, word => Array.IndexOf(other.Words, word) >= 0);
}
