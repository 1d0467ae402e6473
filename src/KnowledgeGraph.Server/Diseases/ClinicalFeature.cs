using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>A feature within an organ system.</summary>
/// <param name="Phenotype">The feature.</param>
/// <param name="IsPrimary">Whether this is the system the feature counts for.</param>
/// <param name="Frequency">How often it is seen.</param>
public sealed record ClinicalFeature(PhenotypeNode Phenotype, bool IsPrimary, Frequency? Frequency);
