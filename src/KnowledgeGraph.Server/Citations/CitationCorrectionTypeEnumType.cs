using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Citations;

public sealed class CitationCorrectionTypeEnumType() : EnumType<CitationCorrectionType>(
    "CitationCorrectionType",
    "What a notice does to a paper.",
    new Dictionary<CitationCorrectionType, string>
    {
        [CitationCorrectionType.RetractionIn] = "The paper was retracted by the other.",
        [CitationCorrectionType.RetractionOf] = "The paper retracts the other.",
        [CitationCorrectionType.ErratumIn] = "The other corrects the paper.",
        [CitationCorrectionType.ErratumFor] = "The paper corrects the other.",
        [CitationCorrectionType.ExpressionOfConcernIn] = "The other raises a concern about the paper.",
        [CitationCorrectionType.ExpressionOfConcernFor] = "The paper raises a concern about the other.",
        [CitationCorrectionType.CorrectedAndRepublishedIn] = "The other is the paper, corrected.",
        [CitationCorrectionType.CorrectedAndRepublishedFrom] = "The paper is the other, corrected.",
        [CitationCorrectionType.RetractedAndRepublishedIn] = "The other is the paper after its retraction.",
        [CitationCorrectionType.RetractedAndRepublishedFrom] = "The paper is the other after its retraction.",
        [CitationCorrectionType.RepublishedIn] = "The other is the paper, published again.",
        [CitationCorrectionType.RepublishedFrom] = "The paper is the other, published again.",
        [CitationCorrectionType.UpdateIn] = "The other is newer than the paper.",
        [CitationCorrectionType.UpdateOf] = "The paper is newer than the other.",
        [CitationCorrectionType.PartialRetractionIn] = "A part of the paper was retracted by the other; the paper stands.",
        [CitationCorrectionType.PartialRetractionOf] = "The paper retracts a part of the other.",
    });
