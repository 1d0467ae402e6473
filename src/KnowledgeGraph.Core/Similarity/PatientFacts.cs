namespace KnowledgeGraph.Core.Similarity;

/// <summary>The facts about a patient other than phenotypes; each may be unknown.</summary>
public sealed record PatientFacts
{
    /// <summary>Male or female at birth.</summary>
    public PatientSex? Sex { get; init; }

    /// <summary>The time when the disease began, in years: from and to; below 0 before birth.</summary>
    public AgeSpan? Onset { get; init; }

    /// <summary>The age of the patient, in years: the disease has begun by then. Counts only if the onset is unknown.</summary>
    public double? Age { get; init; }

    /// <summary>Row of the mode of inheritance that the family shows, a term below HP:0000005; null if unknown.</summary>
    public int? Inheritance { get; init; }

    /// <summary>Whether no fact is known.</summary>
    public bool IsEmpty => this is { Sex: null, Onset: null, Age: null, Inheritance: null };
}
