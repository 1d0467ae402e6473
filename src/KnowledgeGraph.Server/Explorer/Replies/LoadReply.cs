namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The outcome for a source file.</summary>
internal sealed record LoadReply
{
    public required string Source { get; init; }

    public required string File { get; init; }

    public required string Outcome { get; init; }

    public required int Read { get; init; }

    public required int Loaded { get; init; }

    public required int PassedOver { get; init; }

    public required int Rejected { get; init; }

    public required int Unmapped { get; init; }

    public required IReadOnlyList<string> Samples { get; init; }
}
