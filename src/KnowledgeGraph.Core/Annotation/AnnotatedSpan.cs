namespace KnowledgeGraph.Core.Annotation;

/// <summary>A phenotype that a text names. Positions are in UTF-16 code units, as strings are indexed in C# and JavaScript.</summary>
/// <param name="Start">Where the span begins, from 0.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Row">The term's row.</param>
/// <param name="Polarity">The text's statement about the phenotype: present, absent, uncertain, of the family, past.</param>
public sealed record AnnotatedSpan(long Start, long End, int Row, Polarity Polarity)
{
    /// <summary>The text from <see cref="Start"/> to <see cref="End"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The words by which the term was found; others may stand between them.</summary>
    public required IReadOnlyList<(long Start, long End)> Words { get; init; }

    /// <summary>Whether all words of the span are among those of a longer one, as "polydactyly" within "preaxial polydactyly".</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether the phenotype is denied: for a finding of the family, that no relative has it.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The words that decide the polarity; null if there are none.</summary>
    public string? Cue { get; init; }
}
