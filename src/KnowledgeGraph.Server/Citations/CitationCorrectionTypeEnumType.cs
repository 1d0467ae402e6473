using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Citations;

public sealed class CitationCorrectionTypeEnumType() : EnumType<CitationCorrectionType>(
    "CitationCorrectionType",
    "The effect of a notice on a paper.",
    new Dictionary<CitationCorrectionType, string>
    {
        [CitationCorrectionType.RetractionIn] = "The paper was retracted by the other.",
        [CitationCorrectionType.RetractionOf] = "The paper retracts the other.",
        [CitationCorrectionType.ErratumIn] = "The other corrects the paper.",
        [CitationCorrectionType.ErratumFor] = "The paper corrects the other.",
        [CitationCorrectionType.ExpressionOfConcernIn] = "The other raises a concern about the paper.",
        [CitationCorrectionType.ExpressionOfConcernFor] = "The paper raises a concern about the other.",
        [CitationCorrectionType.CorrectedAndRepublishedIn] = "The other is the corrected version of the paper.",
        [CitationCorrectionType.CorrectedAndRepublishedFrom] = "The paper is the corrected version of the other.",
        [CitationCorrectionType.RetractedAndRepublishedIn] = "The other republishes the paper after its retraction.",
        [CitationCorrectionType.RetractedAndRepublishedFrom] = "The paper republishes the other after its retraction.",
        [CitationCorrectionType.RepublishedIn] = "The other republishes the paper.",
        [CitationCorrectionType.RepublishedFrom] = "The paper republishes the other.",
        [CitationCorrectionType.UpdateIn] = "The other updates the paper.",
        [CitationCorrectionType.UpdateOf] = "The paper updates the other.",
        [CitationCorrectionType.PartialRetractionIn] = "A part of the paper was retracted by the other; the paper stands.",
        [CitationCorrectionType.PartialRetractionOf] = "The paper retracts a part of the other.",
    });
