namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>One value, and how many rows have it.</summary>
internal sealed record FacetValueReply
{
    public required string Value { get; init; }

    public required string Label { get; init; }

    public required int Count { get; init; }
}
