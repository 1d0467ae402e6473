using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diagnosis;

public sealed class CaseProblemKindEnumType() : EnumType<CaseProblemKind>(
    "CaseProblemKind", "What may be wrong with a case.", new Dictionary<CaseProblemKind, string>
    {
        [CaseProblemKind.Schema] = "It is not built as the schema of phenopackets asks.",
        [CaseProblemKind.UnknownTerm] = "A term is none of the release, or may be several.",
        [CaseProblemKind.ObsoleteTerm] = "A term was withdrawn without a successor.",
        [CaseProblemKind.ReplacedTerm] = "A term was withdrawn or merged; its successor counts.",
        [CaseProblemKind.LabelDiffers] = "What the case calls a term is no name of it.",
        [CaseProblemKind.NoAbnormality] = "A term is no phenotypic abnormality that tells diseases apart; no disease is ranked by it.",
        [CaseProblemKind.ObservedAndExcluded] = "A term is observed and excluded; it counts as observed.",
        [CaseProblemKind.ExcludedAncestor] = "A term is excluded, and one below it is observed; the former is left out.",
        [CaseProblemKind.RedundantTerm] = "A term is there twice, or follows from a narrower one that is observed, or from a wider one that is excluded.",
    });
