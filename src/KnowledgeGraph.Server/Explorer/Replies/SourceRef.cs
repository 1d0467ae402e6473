namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A source by its name.</summary>
internal sealed record SourceRef
{
    public required string Name { get; init; }

    public string? Version { get; init; }
}
