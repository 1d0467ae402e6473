namespace KnowledgeGraph.Core.Cases;

/// <summary>The kind of a problem in a case.</summary>
public enum CaseProblemKind
{
    /// <summary>The case does not conform to the schema of phenopackets.</summary>
    Schema,

    /// <summary>A term is not in the release, or may be several.</summary>
    UnknownTerm,

    /// <summary>A term was withdrawn without a successor.</summary>
    ObsoleteTerm,

    /// <summary>A term was withdrawn or merged; its successor counts.</summary>
    ReplacedTerm,

    /// <summary>The label of a term in the case is not a name of the term.</summary>
    LabelDiffers,

    /// <summary>
    /// A term is not a phenotypic abnormality that distinguishes diseases, such as a mode of inheritance; it does not count in rankings.
    /// </summary>
    NoAbnormality,

    /// <summary>A term is both observed and excluded.</summary>
    ObservedAndExcluded,

    /// <summary>A term is excluded, and one below it is observed.</summary>
    ExcludedAncestor,

    /// <summary>A term occurs twice, or follows from a narrower one that is observed, or from a wider one that is excluded.</summary>
    RedundantTerm,

    /// <summary>The disease began later than the age at which the patient was last seen; neither counts.</summary>
    OnsetAfterAge,
}
