namespace KnowledgeGraph.Core.Annotation;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Form">What it is known as.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Look">What it looks like.</param>
internal readonly record struct Token(int Start, int End, WordForm Form, Gap Before, WordLook Look)
{
    /// <summary>Whether it is written in capitals, a plural's s aside.</summary>
    public bool IsUpper => (Look & WordLook.Abbreviation) != 0;

    /// <summary>Whether it has the ending of an adjective that stands before a noun.</summary>
    public bool IsAdjective => (Look & WordLook.Adjective) != 0;
}
