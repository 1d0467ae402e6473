namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A disease that leads after an answer.</summary>
internal sealed record LeaderReply
{
    public double? Posterior { get; init; }

    public required NamedDisease Disease { get; init; }
}
