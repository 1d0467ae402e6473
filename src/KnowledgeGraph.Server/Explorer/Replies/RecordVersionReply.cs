namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A release that says something else of a record than the one before it.</summary>
internal sealed record RecordVersionReply
{
    public required string Change { get; init; }

    public required ReleaseReply Release { get; init; }
}
