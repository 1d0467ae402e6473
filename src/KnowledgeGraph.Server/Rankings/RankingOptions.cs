using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>How much one ranking of diseases may hold.</summary>
public sealed class RankingOptions
{
    /// <summary>Terms in <c>observed</c>, and as many in <c>excluded</c>.</summary>
    public int MaxTerms { get; set; } = 100;

    /// <summary>Diseases of the answer.</summary>
    public int MaxResults { get; set; } = 500;

    /// <summary>Patients of one cohort.</summary>
    public int MaxCases { get; set; } = 1_000;

    /// <summary>Queries drawn at random for one p-value, which is no less than 1 / (1 + draws).</summary>
    public int PValueDraws { get; set; } = DiseaseRanker.UsualDraws;
}
