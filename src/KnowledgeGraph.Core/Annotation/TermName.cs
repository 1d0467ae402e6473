namespace KnowledgeGraph.Core.Annotation;

/// <summary>A name of a term as it is looked for: its content words, in order.</summary>
/// <param name="Row">The term's row; <see cref="NoFinding"/> for words that name none.</param>
/// <param name="Words">The words.</param>
/// <param name="Kind">The kind of name.</param>
internal sealed record TermName(int Row, WordForm[] Words, NameKind Kind)
{
    /// <summary>The row of phrases whose words name no finding, as "pain scale".</summary>
    public const int NoFinding = -1;

    /// <summary>Whether the name itself joins things, as "cleft lip and palate" does.</summary>
    public bool Joins { get; init; }

    /// <summary>
    /// Whether synonymous words do not name the term: so for one-word names from our own lists or of modes of inheritance.
    /// </summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the name is an everyday word in another form.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the name counts only if it is written in capitals.</summary>
    public bool IsAbbreviation { get; init; }
}
