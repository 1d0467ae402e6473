namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A source whose statements are others.</summary>
internal sealed record SourceChangeReply
{
    public required string Source { get; init; }

    public required string Change { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }
}
