using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>How much one ranking of diseases may hold.</summary>
public sealed class RankingOptions
{
    /// <summary>Terms in <c>observed</c>, and as many in <c>answered</c>.</summary>
    public int MaxTerms { get; set; } = 100;

    /// <summary>Terms in <c>excluded</c>: published cases rule out more than they find.</summary>
    public int MaxExcluded { get; set; } = 500;

    /// <summary>Diseases of the answer.</summary>
    public int MaxResults { get; set; } = 500;

    /// <summary>Patients of one cohort.</summary>
    public int MaxCases { get; set; } = 1_000;

    /// <summary>Bytes of a cohort of phenopackets that is posted as it is.</summary>
    public int MaxCohortBytes { get; set; } = 16_000_000;

    /// <summary>Posted cohorts that are held at the same time; others wait a second at most.</summary>
    public int MaxCohorts { get; set; } = 2;

    /// <summary>Queries drawn at random for one p-value, which is no less than 1 / (1 + draws).</summary>
    public int PValueDraws { get; set; } = DiseaseRanker.UsualDraws;
}
