namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A record by its canonical identifier and the name to show.</summary>
internal sealed record RecordRef
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public string? Type { get; init; }
}
