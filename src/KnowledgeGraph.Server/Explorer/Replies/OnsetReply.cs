namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>When a disease begins, and who states it.</summary>
internal sealed record OnsetReply
{
    public string? Age { get; init; }

    public RecordRef? Term { get; init; }

    public string? Frequency { get; init; }

    public required SourceRef Source { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    public string? StatedOf { get; init; }
}
