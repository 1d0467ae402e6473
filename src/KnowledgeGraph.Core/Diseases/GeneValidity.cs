namespace KnowledgeGraph.Core.Diseases;

/// <summary>How well established a gene–disease relation is, in the terms of ClinGen and GenCC.</summary>
public enum GeneValidity
{
    /// <summary>Repeatedly shown in research and in diagnosis, and upheld over time.</summary>
    Definitive,

    /// <summary>Strong evidence.</summary>
    Strong,

    /// <summary>Moderate evidence.</summary>
    Moderate,

    /// <summary>Supportive evidence (GenCC).</summary>
    Supportive,

    /// <summary>Limited evidence.</summary>
    Limited,

    /// <summary>Conflicting evidence.</summary>
    Disputed,

    /// <summary>Evidence against.</summary>
    Refuted,

    /// <summary>Seen in animals, and in no human (GenCC).</summary>
    AnimalModelOnly,

    /// <summary>No relation is known.</summary>
    NoKnown,
}
