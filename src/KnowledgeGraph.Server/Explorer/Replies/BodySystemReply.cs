namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Features of a disease within one organ system.</summary>
internal sealed record BodySystemReply
{
    public required RecordRef BodySystem { get; init; }

    public required int Count { get; init; }

    public required IReadOnlyList<SystemFeatureReply> Features { get; init; }
}
