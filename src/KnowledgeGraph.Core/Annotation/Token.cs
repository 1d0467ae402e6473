namespace KnowledgeGraph.Core.Annotation;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where the word begins.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Form">The word in the vocabulary.</param>
/// <param name="Before">The separation from the word before.</param>
/// <param name="Look">The look of the word in the text.</param>
internal readonly record struct Token(int Start, int End, WordForm Form, Gap Before, WordLook Look)
{
    /// <summary>Whether the word is written in capitals, except a plural's s.</summary>
    public bool IsUpper => (Look & WordLook.Abbreviation) != 0;

    /// <summary>Whether the word has the ending of an adjective or a participle.</summary>
    public bool IsPredicate => (Look & (WordLook.Adjective | WordLook.Participle)) != 0;

    /// <summary>Whether the word has the ending of an adjective that stands before a noun.</summary>
    public bool IsAdjective => (Look & WordLook.Adjective) != 0;
}
