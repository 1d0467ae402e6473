namespace KnowledgeGraph.Cli.Ranking;

/// <summary>A ranked disease as it is shown.</summary>
/// <param name="Rank">The rank, from 1.</param>
/// <param name="Score">The score.</param>
/// <param name="Posterior">The probability among all candidates; null with similarity measures.</param>
/// <param name="PValue">How often as much fits by chance; drawn only when it is shown.</param>
/// <param name="Disease">The disease's CURIE.</param>
/// <param name="Name">The disease's name.</param>
/// <param name="Why">The contributions in words.</param>
internal sealed record RankedRow(
    int Rank,
    double Score,
    double? Posterior,
    Lazy<double?> PValue,
    string Disease,
    string Name,
    Lazy<string> Why);
