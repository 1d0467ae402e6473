namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A record that was found.</summary>
internal sealed record HitReply
{
    public required RecordRef Entity { get; init; }

    public required string Matched { get; init; }

    public required string MatchedField { get; init; }

    public required IReadOnlyList<HighlightReply> Highlights { get; init; }
}
