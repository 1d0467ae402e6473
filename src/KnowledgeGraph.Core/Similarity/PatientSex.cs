namespace KnowledgeGraph.Core.Similarity;

/// <summary>Sex at birth, as far as inheritance asks for it.</summary>
public enum PatientSex
{
    /// <summary>One X chromosome.</summary>
    Male,

    /// <summary>Two X chromosomes.</summary>
    Female,
}
