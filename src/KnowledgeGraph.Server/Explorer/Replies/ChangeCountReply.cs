namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>How many records, or links, of a kind have changed in a way.</summary>
internal sealed record ChangeCountReply
{
    /// <summary>The kind of record; null of links.</summary>
    public string? Type { get; init; }

    /// <summary>The kind of link; null of records.</summary>
    public string? Kind { get; init; }

    public required string Change { get; init; }

    /// <summary>The source that has caused it; null for all.</summary>
    public string? Source { get; init; }

    public required int Count { get; init; }
}
