namespace KnowledgeGraph.Core.Similarity;

/// <summary>The assumptions of the likelihood ratio; docs/benchmarks/diagnosis.md describes how the defaults were chosen.</summary>
public sealed record LikelihoodParameters
{
    /// <summary>The defaults.</summary>
    public static LikelihoodParameters Default { get; } = new();

    /// <summary>The frequency of a phenotype for which sources state none.</summary>
    public float AssumedFrequency { get; init; } = 0.6f;

    /// <summary>The weight of the assumed frequency as a number of patients, next to a counted frequency.</summary>
    public float AssumedPatients { get; init; } = 1;

    /// <summary>How far the exclusion of a phenotype is trusted: it may appear later, or not have been looked for.</summary>
    public float ExclusionTrust { get; init; } = 0.05f;

    /// <summary>The share of recorded findings that come from the background, whatever the disease.</summary>
    public float Noise { get; init; } = 0.05f;

    /// <summary>The worth of a match by a common ancestor alone, next to one that the annotations imply.</summary>
    public float Inexactness { get; init; } = 0.15f;

    /// <summary>The chance that a phenotype of a patient is reported at all.</summary>
    public float ReportingRate { get; init; } = 0.1f;
}
