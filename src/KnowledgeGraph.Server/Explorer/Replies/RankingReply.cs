namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Ranked diseases.</summary>
internal sealed record RankingReply
{
    public required string Measure { get; init; }

    public required IReadOnlyList<RankedReply> Results { get; init; }
}
