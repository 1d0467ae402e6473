namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The differences between two releases.</summary>
internal sealed record ReleaseDiffReply
{
    public ReleaseReply? From { get; init; }

    public ReleaseReply? To { get; init; }

    public required IReadOnlyList<ChangeCountReply> RecordCounts { get; init; }

    public required IReadOnlyList<ChangeCountReply> LinkCounts { get; init; }

    public required ChangeList<RecordChangeReply> Records { get; init; }

    public required ChangeList<LinkChangeReply> Links { get; init; }
}
