using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class CitationCategoryEnumType() : EnumType<CitationCategory>(
    "CitationCategory",
    "The sections of a MedGen record's literature.",
    new Dictionary<CitationCategory, string>
    {
        [CitationCategory.ProfessionalGuideline] = "Professional guidelines.",
        [CitationCategory.Etiology] = "Recent clinical studies: etiology.",
        [CitationCategory.Diagnosis] = "Recent clinical studies: diagnosis.",
        [CitationCategory.Therapy] = "Recent clinical studies: therapy.",
        [CitationCategory.Prognosis] = "Recent clinical studies: prognosis.",
        [CitationCategory.ClinicalPredictionGuide] = "Recent clinical studies: clinical prediction guides.",
        [CitationCategory.SystematicReview] = "Recent systematic reviews.",
    });
