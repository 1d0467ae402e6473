namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>What a text means.</summary>
internal sealed record ResolutionReply
{
    public required string Term { get; init; }

    public RecordRef? Match { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<HitOfResolution> Candidates { get; init; } = [];
}
