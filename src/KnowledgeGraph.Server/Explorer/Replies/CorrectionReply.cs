namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A notice about a paper.</summary>
internal sealed record CorrectionReply
{
    public required string Type { get; init; }

    public int? Pmid { get; init; }

    public string? Reference { get; init; }

    public PaperRef? Citation { get; init; }
}
