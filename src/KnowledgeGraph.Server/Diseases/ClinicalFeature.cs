using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>A feature within an organ system.</summary>
/// <param name="Phenotype">The feature.</param>
/// <param name="IsPrimary">Whether this is the feature's primary system.</param>
/// <param name="Origin">The disease that has the feature.</param>
public sealed record ClinicalFeature(PhenotypeNode Phenotype, bool IsPrimary, FactOrigin Origin)
{
    /// <summary>How often the feature is seen in the disease; never inherited.</summary>
    public Frequency? Frequency => Origin.Relation == HierarchyRelation.Own ? Origin.Frequency : null;
}
