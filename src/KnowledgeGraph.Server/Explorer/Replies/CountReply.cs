namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>How many there are.</summary>
internal sealed record CountReply
{
    public required int TotalCount { get; init; }
}
