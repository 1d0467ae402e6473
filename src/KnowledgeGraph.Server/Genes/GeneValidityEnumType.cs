using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Genes;

public sealed class GeneValidityEnumType() : EnumType<GeneValidity>("GeneValidity", "How well established a gene–disease relation is "
    + "(ClinGen, GenCC).", new Dictionary<GeneValidity, string>
    {
        [GeneValidity.Definitive] = "Repeatedly shown, and upheld over time.",
        [GeneValidity.Strong] = "Strong evidence.",
        [GeneValidity.Moderate] = "Moderate evidence.",
        [GeneValidity.Supportive] = "Supportive evidence (GenCC).",
        [GeneValidity.Limited] = "Limited evidence.",
        [GeneValidity.Disputed] = "Conflicting evidence.",
        [GeneValidity.Refuted] = "Evidence against.",
        [GeneValidity.AnimalModelOnly] = "Seen in animals, but not in humans (GenCC).",
        [GeneValidity.NoKnown] = "No relation is known.",
    });
