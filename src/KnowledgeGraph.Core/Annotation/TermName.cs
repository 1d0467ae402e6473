namespace KnowledgeGraph.Core.Annotation;

/// <summary>A name of a term as it is looked for: its words that mean something, in order.</summary>
/// <param name="Row">The term's row.</param>
/// <param name="Words">The words.</param>
/// <param name="Kind">What kind of name it is.</param>
internal sealed record TermName(int Row, WordForm[] Words, NameKind Kind)
{
    /// <summary>Whether it joins things itself, as "cleft lip and palate" does.</summary>
    public bool Joins { get; init; }

    /// <summary>Whether other words for the same do not name the term: of names of one word that come with us, and of modes of inheritance.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether it counts only where it is written in capitals.</summary>
    public bool IsAbbreviation { get; init; }
}
