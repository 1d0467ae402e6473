namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>An external page about a record.</summary>
internal sealed record ResourceReply
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public required string Audience { get; init; }
}
