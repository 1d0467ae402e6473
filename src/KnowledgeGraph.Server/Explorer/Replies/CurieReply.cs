namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A record by its identifier alone.</summary>
internal sealed record CurieReply
{
    public required string Curie { get; init; }
}
