namespace KnowledgeGraph.Core.Annotation;

/// <summary>A word as it is known from names.</summary>
/// <param name="Surface">The number of the word as it is written, case and accents aside; 0 for a word that is in no list.</param>
/// <param name="Inflection">The number of its singular, in American spelling.</param>
/// <param name="Sense">
/// The number of its meaning: all words of one group and all forms of a word have the same; 0 if no name has it.
/// </param>
/// <param name="Role">The part that the word can play in a name.</param>
/// <param name="BeginsCue">Whether cues of polarity begin with the word.</param>
internal readonly record struct WordForm(int Surface, int Inflection, int Sense, WordRole Role, bool BeginsCue)
{
    /// <summary>Whether the word denies what stands beside it.</summary>
    public bool Denies { get; init; }
}
