namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A change to a link.</summary>
internal sealed record LinkChangeReply
{
    public required string Kind { get; init; }

    public required string Change { get; init; }

    public required string From { get; init; }

    public required string FromLabel { get; init; }

    public required string To { get; init; }

    public required string ToLabel { get; init; }

    public IReadOnlyList<FieldChangeReply> Fields { get; init; } = [];

    public IReadOnlyList<SourceChangeReply> Sources { get; init; } = [];
}
