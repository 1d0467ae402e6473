namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Links of a kind.</summary>
internal sealed record LinkKindCount
{
    public required string Kind { get; init; }

    public required int Count { get; init; }
}
