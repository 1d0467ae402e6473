namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A gene in a list.</summary>
internal sealed record GeneRef
{
    public required string Curie { get; init; }

    public required string Symbol { get; init; }

    public string? Name { get; init; }

    public string? Location { get; init; }
}
