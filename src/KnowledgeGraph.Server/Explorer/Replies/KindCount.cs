namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Records of a kind.</summary>
internal sealed record KindCount
{
    public required string Type { get; init; }

    public required int Count { get; init; }
}
