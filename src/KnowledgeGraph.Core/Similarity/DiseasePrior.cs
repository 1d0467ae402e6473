namespace KnowledgeGraph.Core.Similarity;

/// <summary>How likely a disease is taken to be before anything is known of the patient.</summary>
public enum DiseasePrior
{
    /// <summary>All alike.</summary>
    Uniform,

    /// <summary>By the number of papers linked to it: what is met often is written about often.</summary>
    Literature,

    /// <summary>By the stated prevalence; where none is stated, the median of the stated ones.</summary>
    Prevalence,
}
