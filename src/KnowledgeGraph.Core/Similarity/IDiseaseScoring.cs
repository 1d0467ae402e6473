namespace KnowledgeGraph.Core.Similarity;

/// <summary>One way to score all profiles.</summary>
internal interface IDiseaseScoring
{
    /// <summary>Scores every profile.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scores">The scores by profile; filled.</param>
    /// <param name="cancellation">Checked every few milliseconds.</param>
    void ScoreAll(RankingQuery query, Span<double> scores, CancellationToken cancellation);

    /// <summary>The contribution of each term of the query for one profile.</summary>
    IReadOnlyList<TermContribution> Contributions(RankingQuery query, int profile);

    /// <summary>The part of a profile's score for its phenotypes that no observed term reports.</summary>
    double Unreported(RankingQuery query, int profile);

    /// <summary>Scores one profile for many queries made of terms that profiles have.</summary>
    /// <param name="shape">Measure, combiner and number of terms.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="slots">Slots of the queries, one query after the other, observed terms first.</param>
    /// <param name="scores">The scores by query; filled.</param>
    /// <param name="cancellation">Checked now and then.</param>
    void ScoreMany(RankingQuery shape, int profile, ReadOnlySpan<int> slots, Span<double> scores, CancellationToken cancellation);
}
