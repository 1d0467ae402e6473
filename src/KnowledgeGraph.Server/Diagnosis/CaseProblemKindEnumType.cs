using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diagnosis;

public sealed class CaseProblemKindEnumType() : EnumType<CaseProblemKind>(
    "CaseProblemKind", "The kinds of problem with a case.", new Dictionary<CaseProblemKind, string>
    {
        [CaseProblemKind.Schema] = "The case does not follow the schema of phenopackets.",
        [CaseProblemKind.UnknownTerm] = "A term is not in the release, or may be several.",
        [CaseProblemKind.ObsoleteTerm] = "A term was withdrawn without a successor.",
        [CaseProblemKind.ReplacedTerm] = "A term was withdrawn or merged; its successor is used.",
        [CaseProblemKind.LabelDiffers] = "The case's label for a term is not one of the term's names.",
        [CaseProblemKind.NoAbnormality] =
            "A term is not a phenotypic abnormality that tells diseases apart; diseases are not ranked by it.",
        [CaseProblemKind.ObservedAndExcluded] = "A term is both observed and excluded; it counts as observed.",
        [CaseProblemKind.ExcludedAncestor] = "A term is excluded although one below it is observed; the excluded term is left out.",
        [CaseProblemKind.RedundantTerm] =
            "A term is repeated, or follows from a narrower one that is observed, or from a wider one that is "
            + "excluded.",
        [CaseProblemKind.OnsetAfterAge] = "The disease began later than the age at which the patient was last seen; neither counts.",
    });
