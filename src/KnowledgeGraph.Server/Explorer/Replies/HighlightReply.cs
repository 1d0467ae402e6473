namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Where words that were asked for stand in a text.</summary>
internal sealed record HighlightReply
{
    public required int Start { get; init; }

    public required int Length { get; init; }
}
