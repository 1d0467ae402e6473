namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A change to a record.</summary>
internal sealed record RecordChangeReply
{
    public required string Type { get; init; }

    public required string Change { get; init; }

    public required string Curie { get; init; }

    public required string Label { get; init; }

    public IReadOnlyList<FieldChangeReply> Fields { get; init; } = [];

    public IReadOnlyList<string> Into { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];
}
