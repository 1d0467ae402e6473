namespace KnowledgeGraph.Core.Annotation;

/// <summary>A word as names know it.</summary>
/// <param name="Surface">The number of the word as it is written, case and accents aside; 0 for a word that is in no list.</param>
/// <param name="Inflection">The number of its singular, in American spelling.</param>
/// <param name="Sense">The number of what it means: all words of one group and all forms of a word have the same; 0 if no name has it.</param>
/// <param name="Role">What it can be in a name.</param>
/// <param name="BeginsCue">Whether cues of polarity begin with it.</param>
internal readonly record struct WordForm(int Surface, int Inflection, int Sense, WordRole Role, bool BeginsCue);
