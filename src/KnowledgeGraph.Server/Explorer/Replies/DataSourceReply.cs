namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A data set that the release was built from.</summary>
internal sealed record DataSourceReply
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public string? Url { get; init; }

    public string? Licence { get; init; }

    public string? LoadedAt { get; init; }
}
