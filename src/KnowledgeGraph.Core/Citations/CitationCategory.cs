namespace KnowledgeGraph.Core.Citations;

/// <summary>The sections of a MedGen record's literature, in the page's order.</summary>
public enum CitationCategory
{
    /// <summary>Professional guidelines.</summary>
    ProfessionalGuideline,

    /// <summary>Recent clinical studies: etiology.</summary>
    Etiology,

    /// <summary>Recent clinical studies: diagnosis.</summary>
    Diagnosis,

    /// <summary>Recent clinical studies: therapy.</summary>
    Therapy,

    /// <summary>Recent clinical studies: prognosis.</summary>
    Prognosis,

    /// <summary>Recent clinical studies: clinical prediction guides.</summary>
    ClinicalPredictionGuide,

    /// <summary>Recent systematic reviews.</summary>
    SystematicReview,
}
