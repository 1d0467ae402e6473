namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The assumptions of the tempered likelihood ratio; docs/benchmarks/diagnosis.md describes how the defaults were chosen.
/// </summary>
public sealed record TemperedParameters
{
    /// <summary>The defaults.</summary>
    public static TemperedParameters Default { get; } = new();

    /// <summary>Frequencies, noise, partial matches, exclusions and reporting, as in the likelihood ratio.</summary>
    public LikelihoodParameters Likelihood { get; init; } = new()
    {
        AssumedFrequency = 0.7f,
        AssumedPatients = 8,
        ExclusionTrust = 0.05f,
        Noise = 0.6f,
        Inexactness = 0.15f,
        ReportingRate = 0.08f,
    };

    /// <summary>
    /// The power to which the likelihood ratio of each observed term is raised: findings of one patient are not independent.
    /// </summary>
    public double Tempering { get; init; } = 0.7;

    /// <summary>How far the absence of a phenotype that was asked about on purpose is trusted.</summary>
    public float AnswerTrust { get; init; } = 0.5f;

    /// <summary>The power to which the prior is raised: papers are a poor measure of how common a disease is.</summary>
    public double PriorWeight { get; init; } = 0.7;

    /// <summary>The worth of data on the diseases with the same causal gene, next to data on the disease itself.</summary>
    public float SharedGeneWeight { get; init; } = 0.2f;

    /// <summary>The worth of data on the diseases under the same parent.</summary>
    public float SiblingWeight { get; init; } = 0.1f;

    /// <summary>The worth of data on the diseases whose phenotypes are most alike.</summary>
    public float AlikeWeight { get; init; } = 0.4f;

    /// <summary>The most children of a parent whose children count as siblings.</summary>
    public int MostSiblings { get; init; } = 30;

    /// <summary>The number of diseases that count as the most alike ones.</summary>
    public int AlikeDiseases { get; init; } = 50;

    /// <summary>
    /// The power to which the cosine of two diseases is raised before the weight is shared out: the nearest few count most.
    /// </summary>
    public int AlikePower { get; init; } = 4;
}
