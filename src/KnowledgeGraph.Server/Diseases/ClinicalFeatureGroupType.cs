using GraphQL.Types;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class ClinicalFeatureGroupType : ObjectGraphType<ClinicalFeatureGroup>
{
    public ClinicalFeatureGroupType()
    {
        Name = "ClinicalFeatureGroup";
        Description = "The features of a disease within one organ system.";
        this.Required<ClinicalFeatureGroup, PhenotypeType>(
            "bodySystem",
            "The organ system, a direct child of HP:0000118.",
            group => group.BodySystem);
        this.Required<ClinicalFeatureGroup, IntGraphType>(
            "count",
            "The number of distinct features in the group.",
            group => group.Features.Count);
        this.RequiredList<ClinicalFeatureGroup, ClinicalFeatureType>(
            "features",
            "The features, the most frequent first.",
            group => group.Features);
    }
}
