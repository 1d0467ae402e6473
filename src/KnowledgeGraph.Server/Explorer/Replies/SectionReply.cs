namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A section of the literature of a record.</summary>
internal sealed record SectionReply
{
    public required string Category { get; init; }

    public required int TotalCount { get; init; }

    public required IReadOnlyList<ReferenceReply> Citations { get; init; }
}
