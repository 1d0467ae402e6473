namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A part of an abstract.</summary>
internal sealed record AbstractPartReply
{
    public string? Label { get; init; }

    public required string Text { get; init; }
}
