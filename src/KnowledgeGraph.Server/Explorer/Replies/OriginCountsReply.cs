namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>How many facts are a disease's own, and how many are those of its family.</summary>
internal sealed record OriginCountsReply
{
    public required int Own { get; init; }

    public required int Wider { get; init; }

    public required int Narrower { get; init; }
}
