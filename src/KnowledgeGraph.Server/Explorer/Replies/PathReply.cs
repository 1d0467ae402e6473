namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A path.</summary>
internal sealed record PathReply
{
    public required int Length { get; init; }

    public required string Explanation { get; init; }

    public required IReadOnlyList<RecordRef> Nodes { get; init; }

    public required IReadOnlyList<GraphEdgeReply> Edges { get; init; }
}
