namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The meaning of a text.</summary>
internal sealed record ResolutionReply
{
    public required string Term { get; init; }

    public RecordRef? Match { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<HitOfResolution> Candidates { get; init; } = [];
}
