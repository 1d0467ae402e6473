namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A disease that was ranked, with its genes.</summary>
internal sealed record RankedDiseaseReply
{
    public required int Rank { get; init; }

    public required double Score { get; init; }

    public double? Posterior { get; init; }

    public double? PValue { get; init; }

    public required string Explanation { get; init; }

    public required NamedDisease Disease { get; init; }

    public required IReadOnlyList<ContributionReply> Contributions { get; init; }
}
