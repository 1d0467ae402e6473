namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A paper that something refers to.</summary>
internal sealed record PaperRef
{
    public required int Pmid { get; init; }

    public required string Label { get; init; }
}
