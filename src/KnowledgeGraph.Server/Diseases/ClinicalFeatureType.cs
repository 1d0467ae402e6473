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
        this.Optional<ClinicalFeature, FrequencyType>("frequency", "How often it is seen.", feature => feature.Frequency);
    }
}
