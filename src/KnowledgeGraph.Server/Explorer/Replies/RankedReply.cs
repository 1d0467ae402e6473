namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A disease in a ranking.</summary>
internal sealed record RankedReply
{
    public required int Rank { get; init; }

    public required double Score { get; init; }

    public required RecordRef Disease { get; init; }

    public required IReadOnlyList<ContributionReply> Contributions { get; init; }
}
