namespace KnowledgeGraph.Core.Similarity;

/// <summary>The assumed probability of a disease before anything is known of the patient.</summary>
public enum DiseasePrior
{
    /// <summary>All alike.</summary>
    Uniform,

    /// <summary>By the number of papers linked to the disease: common diseases are often written about.</summary>
    Literature,

    /// <summary>By the stated prevalence; where none is stated, the median of the stated ones.</summary>
    Prevalence,
}
