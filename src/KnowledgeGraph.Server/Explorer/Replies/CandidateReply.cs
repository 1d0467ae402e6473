namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A record that a text may mean.</summary>
internal sealed record CandidateReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public required string Type { get; init; }
}
