namespace KnowledgeGraph.Core.Similarity;

/// <summary>What is known of a patient beside phenotypes.</summary>
public enum PatientFact
{
    /// <summary>Sex at birth, against the mode of inheritance.</summary>
    Sex,

    /// <summary>When the disease began, against the ages of onset that sources state.</summary>
    Onset,

    /// <summary>The patient's age: a disease that begins later does not fit.</summary>
    Age,

    /// <summary>The mode of inheritance that the family shows.</summary>
    Inheritance,
}
