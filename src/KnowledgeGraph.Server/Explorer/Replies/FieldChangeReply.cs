namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A value that is another one.</summary>
internal sealed record FieldChangeReply
{
    public required string Field { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
