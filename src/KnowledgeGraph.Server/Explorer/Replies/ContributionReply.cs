namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The contribution of one term to a ranked disease.</summary>
internal sealed record ContributionReply
{
    public required RecordRef Query { get; init; }

    public RecordRef? Matched { get; init; }

    public SharedTermReply? CommonAncestor { get; init; }

    public required double Score { get; init; }

    public bool Excluded { get; init; }
}
