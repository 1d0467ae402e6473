namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>An author of a paper.</summary>
internal sealed record AuthorReply
{
    public required string Name { get; init; }

    /// <summary>The family name of a person; null where it was not asked for, or where it is a group.</summary>
    public string? LastName { get; init; }
}
