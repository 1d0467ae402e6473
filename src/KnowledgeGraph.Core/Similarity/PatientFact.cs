namespace KnowledgeGraph.Core.Similarity;

/// <summary>A fact about a patient other than phenotypes.</summary>
public enum PatientFact
{
    /// <summary>Sex at birth, against the mode of inheritance.</summary>
    Sex,

    /// <summary>The time when the disease began, against the ages of onset that sources state.</summary>
    Onset,

    /// <summary>The patient's age: a disease that begins later does not fit.</summary>
    Age,

    /// <summary>The mode of inheritance that the family shows.</summary>
    Inheritance,
}
