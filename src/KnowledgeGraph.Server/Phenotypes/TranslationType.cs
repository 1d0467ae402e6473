using GraphQL.Types;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Phenotypes;

public sealed class TranslationType : ObjectGraphType<PhenotypeTranslation>
{
    public TranslationType()
    {
        Name = "PhenotypeTranslation";
        Description = "A term in another language, made for the English label that is served.";
        this.Required<PhenotypeTranslation, StringGraphType>("language", "BCP 47 tag.", translation => translation.Language);
        this.Required<PhenotypeTranslation, StringGraphType>("name", "The label.", translation => translation.Name);
        this.Optional<PhenotypeTranslation, StringGraphType>("definition", "The definition, where it has been translated.", translation => translation.Definition);
        this.Required<PhenotypeTranslation, StringGraphType>(
            "status", "What its translators say of the label: OFFICIAL, CANDIDATE, UNDER_REVIEW, …; UNKNOWN where they say nothing.", translation => translation.Status);
    }
}
