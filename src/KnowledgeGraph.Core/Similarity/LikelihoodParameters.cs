namespace KnowledgeGraph.Core.Similarity;

/// <summary>What the likelihood ratio takes for granted; docs/benchmarks/diagnosis.md says how the defaults were chosen.</summary>
public sealed record LikelihoodParameters
{
    /// <summary>The defaults.</summary>
    public static LikelihoodParameters Default { get; } = new();

    /// <summary>Frequency of a phenotype whose sources state none.</summary>
    public float AssumedFrequency { get; init; } = 0.6f;

    /// <summary>How many patients the assumed frequency weighs as much as, next to a counted one.</summary>
    public float AssumedPatients { get; init; } = 1;

    /// <summary>How far the exclusion of a phenotype is trusted: it may come yet, or not have been looked for.</summary>
    public float ExclusionTrust { get; init; } = 0.05f;

    /// <summary>Share of recorded findings that come from the background, whatever the disease.</summary>
    public float Noise { get; init; } = 0.05f;

    /// <summary>Worth of a match by a common ancestor alone, next to one that the annotations imply.</summary>
    public float Inexactness { get; init; } = 0.15f;

    /// <summary>Chance that a phenotype which a patient has is told of at all.</summary>
    public float ReportingRate { get; init; } = 0.1f;
}
