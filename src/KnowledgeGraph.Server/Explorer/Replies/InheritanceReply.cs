namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A mode of inheritance, and who states it.</summary>
internal sealed record InheritanceReply
{
    public required RecordRef Mode { get; init; }

    public required SourceRef Source { get; init; }

    public required IReadOnlyList<string> References { get; init; }
}
