namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A link of the graph.</summary>
internal sealed record GraphEdgeReply
{
    public required string Kind { get; init; }

    public required bool Negated { get; init; }

    public required RecordKey From { get; init; }

    public required RecordKey To { get; init; }

    public IReadOnlyList<StatementReply> Sources { get; init; } = [];
}
