namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A record that a text may mean.</summary>
internal sealed record HitOfResolution
{
    public required RecordRef Entity { get; init; }
}
