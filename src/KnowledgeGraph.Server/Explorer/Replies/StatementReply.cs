namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The statement of one source about a link. Fields for one kind of link are null on the others.</summary>
internal sealed record StatementReply
{
    public required SourceRef Source { get; init; }

    public string? Evidence { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    public required IReadOnlyList<PaperRef> Citations { get; init; }

    public string? AssertedBy { get; init; }

    public string? AssertedOn { get; init; }

    public string? StatedOf { get; init; }

    public string? DiseaseName { get; init; }

    public string? Association { get; init; }

    public string? Validity { get; init; }

    public RecordRef? ModeOfInheritance { get; init; }

    public string? Frequency { get; init; }

    public RecordRef? Onset { get; init; }

    public string? Sex { get; init; }

    public IReadOnlyList<RecordRef> Modifiers { get; init; } = [];
}
