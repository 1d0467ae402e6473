namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype that a note names.</summary>
internal sealed record ReadSpanReply
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    public required string Polarity { get; init; }

    public required bool Negated { get; init; }

    public required bool Nested { get; init; }

    public string? Cue { get; init; }

    public required RecordRef Phenotype { get; init; }
}
