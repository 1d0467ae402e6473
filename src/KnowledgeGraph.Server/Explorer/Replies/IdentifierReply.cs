namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Another identifier of a record.</summary>
internal sealed record IdentifierReply
{
    public required string Curie { get; init; }

    public required string Source { get; init; }

    public required string Predicate { get; init; }

    public string? Url { get; init; }

    public required bool IsRetired { get; init; }
}
