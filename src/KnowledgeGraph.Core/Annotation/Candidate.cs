namespace KnowledgeGraph.Core.Annotation;

/// <summary>A part of a text that may name a term.</summary>
/// <param name="Words">The tokens of the text that belong to the name, ascending.</param>
/// <param name="Row">The term.</param>
/// <param name="Fit">How the text differs from the name.</param>
/// <param name="Kind">The kind of name.</param>
internal sealed record Candidate(int[] Words, int Row, NameFit Fit, NameKind Kind)
{
    /// <summary>
    /// Whether the candidate takes a word of another finding over an "and", as "vision" takes "loss" in "vision and hearing loss".
    /// </summary>
    public bool IsShared { get; init; }

    /// <summary>The first token.</summary>
    public int First => Words[0];

    /// <summary>
    /// The first of the candidate's own words, where it takes words of an earlier finding: "regurgitation" in "mitral prolapse without
    /// regurgitation".
    /// </summary>
    public int Own { get => field > 0 ? field : First; init; }

    /// <summary>The last token.</summary>
    public int Last => Words[^1];

    /// <summary>Whether all words of the candidate are among those of the other.</summary>
    public bool IsWithin(Candidate other) => Array.TrueForAll(Words, word => Array.IndexOf(other.Words, word) >= 0);

    /// <summary>Whether the two candidates have a word in common.</summary>
    public bool Meets(Candidate other) => Array.Exists(Words, word => Array.IndexOf(other.Words, word) >= 0);
}
