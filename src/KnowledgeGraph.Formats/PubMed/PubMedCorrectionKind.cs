namespace KnowledgeGraph.Formats.PubMed;

/// <summary>The relation that a notice states between a paper and another; comments and references are not notices.</summary>
public enum PubMedCorrectionKind
{
    /// <summary>The paper was retracted by the other.</summary>
    RetractionIn,

    /// <summary>The paper retracts the other.</summary>
    RetractionOf,

    /// <summary>The other corrects the paper.</summary>
    ErratumIn,

    /// <summary>The paper corrects the other.</summary>
    ErratumFor,

    /// <summary>The other raises a concern about the paper.</summary>
    ExpressionOfConcernIn,

    /// <summary>The paper raises a concern about the other.</summary>
    ExpressionOfConcernFor,

    /// <summary>The other is the paper, corrected.</summary>
    CorrectedAndRepublishedIn,

    /// <summary>The paper is the other, corrected.</summary>
    CorrectedAndRepublishedFrom,

    /// <summary>The other is the paper after its retraction.</summary>
    RetractedAndRepublishedIn,

    /// <summary>The paper is the other after its retraction.</summary>
    RetractedAndRepublishedFrom,

    /// <summary>The other is the paper, published again.</summary>
    RepublishedIn,

    /// <summary>The paper is the other, published again.</summary>
    RepublishedFrom,

    /// <summary>The other is newer than the paper.</summary>
    UpdateIn,

    /// <summary>The paper is newer than the other.</summary>
    UpdateOf,

    /// <summary>A part of the paper was retracted by the other; the paper stands.</summary>
    PartialRetractionIn,

    /// <summary>The paper retracts a part of the other.</summary>
    PartialRetractionOf,
}
