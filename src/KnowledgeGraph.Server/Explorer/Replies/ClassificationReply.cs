namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Why a paper is in a section of the literature.</summary>
internal sealed record ClassificationReply
{
    public required string Category { get; init; }

    public required string Breadth { get; init; }

    public required string Matched { get; init; }
}
