namespace KnowledgeGraph.Core.Cases;

/// <summary>What may be wrong with a case.</summary>
public enum CaseProblemKind
{
    /// <summary>It is not built as the schema of phenopackets asks.</summary>
    Schema,

    /// <summary>A term is none of the release, or may be several.</summary>
    UnknownTerm,

    /// <summary>A term was withdrawn without a successor.</summary>
    ObsoleteTerm,

    /// <summary>A term was withdrawn or merged; its successor counts.</summary>
    ReplacedTerm,

    /// <summary>What the case calls a term is no name of it.</summary>
    LabelDiffers,

    /// <summary>A term is no phenotypic abnormality that tells diseases apart, as a mode of inheritance; no disease is ranked by it.</summary>
    NoAbnormality,

    /// <summary>A term is observed and excluded.</summary>
    ObservedAndExcluded,

    /// <summary>A term is excluded, and one below it is observed.</summary>
    ExcludedAncestor,

    /// <summary>A term is there twice, or follows from a narrower one that is observed, or from a wider one that is excluded.</summary>
    RedundantTerm,
}
