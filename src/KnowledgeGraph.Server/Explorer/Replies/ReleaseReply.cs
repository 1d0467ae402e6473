namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The release that is served.</summary>
internal sealed record ReleaseReply
{
    public required string Id { get; init; }

    public required string CreatedAt { get; init; }

    public string? Label { get; init; }

    public bool? IsServed { get; init; }

    public string? ContentHash { get; init; }

    public IReadOnlyList<KindCount> Counts { get; init; } = [];

    public IReadOnlyList<LinkKindCount> EdgeCounts { get; init; } = [];

    public IReadOnlyList<DataSourceReply> Sources { get; init; } = [];

    public IReadOnlyList<LoadReply> LoadReport { get; init; } = [];
}
