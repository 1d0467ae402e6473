namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The values of one property in a list.</summary>
internal sealed record FacetCountsReply
{
    public required string By { get; init; }

    public required int DistinctCount { get; init; }

    public required IReadOnlyList<FacetValueReply> Values { get; init; }
}
