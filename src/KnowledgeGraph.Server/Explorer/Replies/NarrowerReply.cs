namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A narrower record, and how many are below it.</summary>
internal sealed record NarrowerReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public required CountReply Descendants { get; init; }
}
