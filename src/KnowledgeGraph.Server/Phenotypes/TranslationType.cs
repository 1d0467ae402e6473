using GraphQL.Types;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Phenotypes;

public sealed class TranslationType : ObjectGraphType<PhenotypeTranslation>
{
    public TranslationType()
    {
        Name = "PhenotypeTranslation";
        Description = "A term in another language, translated from the English label that is served.";
        this.Required<PhenotypeTranslation, StringGraphType>("language", "BCP 47 tag.", translation => translation.Language);
        this.Required<PhenotypeTranslation, StringGraphType>("name", "The label.", translation => translation.Name);
        this.Optional<PhenotypeTranslation, StringGraphType>(
            "definition",
            "The definition, if it has been translated.",
            translation => translation.Definition);
        this.Required<PhenotypeTranslation, StringGraphType>(
            "status", "The translators' status of the label: OFFICIAL, CANDIDATE, UNDER_REVIEW, …; UNKNOWN if they "
                + "give none.", translation => translation.Status);
    }
}
