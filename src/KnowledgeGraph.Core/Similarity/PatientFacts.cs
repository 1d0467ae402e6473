namespace KnowledgeGraph.Core.Similarity;

/// <summary>What is known of a patient beside phenotypes; each part may be unknown.</summary>
public sealed record PatientFacts
{
    /// <summary>Male or female at birth.</summary>
    public PatientSex? Sex { get; init; }

    /// <summary>When the disease began, in years: from and to; below 0 before birth.</summary>
    public AgeSpan? Onset { get; init; }

    /// <summary>How old the patient is, in years: the disease has begun by then. Counts where the onset is unknown.</summary>
    public double? Age { get; init; }

    /// <summary>Row of the mode of inheritance that the family shows, a term below HP:0000005; null where unknown.</summary>
    public int? Inheritance { get; init; }

    /// <summary>Whether anything is known.</summary>
    public bool IsEmpty => this is { Sex: null, Onset: null, Age: null, Inheritance: null };
}
