namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A record by its canonical identifier alone.</summary>
internal sealed record RecordKey
{
    public required string Curie { get; init; }
}
