namespace KnowledgeGraph.Server.Watching;

/// <summary>A list as a client sends it.</summary>
internal sealed record WatchListInput
{
    public IReadOnlyList<string?>? Ids { get; init; }

    public string? Webhook { get; init; }
}
