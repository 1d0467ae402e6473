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
        this.Required<ClinicalFeature, BooleanGraphType>(
            "primary",
            "Whether this is the feature's primary system.",
            feature => feature.IsPrimary);
        this.Optional<ClinicalFeature, FrequencyType>(
            "frequency", "How often the feature is seen in the disease. It is never inherited: the frequency in another disease is in "
                + "origin.", feature => feature.Frequency);
        this.Required<ClinicalFeature, FactOriginType>("origin", "The disease that has the feature.", feature => feature.Origin);
    }
}
