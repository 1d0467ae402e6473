namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A definition and its source.</summary>
internal sealed record DefinitionReply
{
    public required string Text { get; init; }

    public required string Source { get; init; }

    public OriginReply? Origin { get; init; }
}
