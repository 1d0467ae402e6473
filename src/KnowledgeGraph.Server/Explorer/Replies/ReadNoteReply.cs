namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The findings read in a note.</summary>
internal sealed record ReadNoteReply
{
    public required string Language { get; init; }

    public required IReadOnlyList<RecordRef> Observed { get; init; }

    public required IReadOnlyList<RecordRef> Excluded { get; init; }

    public required IReadOnlyList<ReadSpanReply> Spans { get; init; }
}
