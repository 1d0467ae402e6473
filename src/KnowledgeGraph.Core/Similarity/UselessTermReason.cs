namespace KnowledgeGraph.Core.Similarity;

/// <summary>The reason why an observed term does not distinguish diseases.</summary>
public enum UselessTermReason
{
    /// <summary>Every disease with phenotypes has the term: Phenotypic abnormality, or a wider one.</summary>
    EveryDisease,

    /// <summary>The term is a mode of inheritance.</summary>
    Inheritance,

    /// <summary>The term says when a disease begins.</summary>
    Onset,

    /// <summary>The term is not a phenotypic abnormality.</summary>
    NoAbnormality,

    /// <summary>No disease has it, anything below it, or anything above it that is narrower than Phenotypic abnormality.</summary>
    NotAnnotated,
}
