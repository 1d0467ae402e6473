namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>An author of a paper.</summary>
internal sealed record AuthorReply
{
    public required string Name { get; init; }
}
