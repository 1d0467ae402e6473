namespace KnowledgeGraph.Core.Similarity;

/// <summary>Why an observed term tells no disease from another.</summary>
public enum UselessTermReason
{
    /// <summary>It is what every disease with phenotypes has: Phenotypic abnormality, or what is wider.</summary>
    EveryDisease,

    /// <summary>It is a mode of inheritance.</summary>
    Inheritance,

    /// <summary>It says when a disease begins.</summary>
    Onset,

    /// <summary>It is no phenotypic abnormality.</summary>
    NoAbnormality,

    /// <summary>No disease has it, anything below it, or anything above it that is narrower than Phenotypic abnormality.</summary>
    NotAnnotated,
}
