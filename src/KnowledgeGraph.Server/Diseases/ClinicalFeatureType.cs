using GraphQL.Types;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class ClinicalFeatureType : ObjectGraphType<ClinicalFeature>
{
    public ClinicalFeatureType()
    {
        Name = "ClinicalFeature";
        Description = "A feature of a disease within one organ system.";
        this.Required<ClinicalFeature, PhenotypeType>("phenotype", "The feature.", feature => feature.Phenotype);
        this.Required<ClinicalFeature, BooleanGraphType>("primary", "Whether this is the system the feature counts for.", feature => feature.IsPrimary);
        this.Optional<ClinicalFeature, FrequencyType>(
            "frequency", "How often it is seen in the disease. It is never inherited: how often it is seen in another disease is in origin.", feature => feature.Frequency);
        this.Required<ClinicalFeature, FactOriginType>("origin", "Whose feature it is.", feature => feature.Origin);
    }
}
