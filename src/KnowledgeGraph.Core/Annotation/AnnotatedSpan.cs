namespace KnowledgeGraph.Core.Annotation;

/// <summary>A phenotype that a text names. Positions are in UTF-16 code units, as strings are indexed in C# and JavaScript.</summary>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Row">The term's row.</param>
/// <param name="Polarity">What the text says of it.</param>
public sealed record AnnotatedSpan(long Start, long End, int Row, Polarity Polarity)
{
    /// <summary>The text from <see cref="Start"/> to <see cref="End"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The words that the term was found by; others may stand between them.</summary>
    public required IReadOnlyList<(long Start, long End)> Words { get; init; }

    /// <summary>Whether all its words are among those of a longer span, as "polydactyly" within "preaxial polydactyly".</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether it is denied: of a finding of the family that nobody there has it.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The words that decide on the polarity; null where nothing does.</summary>
    public string? Cue { get; init; }
}
