namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A page of a list, by edges or by nodes alone.</summary>
internal sealed record EdgeList<T>
{
    public required int TotalCount { get; init; }

    public PageInfoReply? PageInfo { get; init; }

    public IReadOnlyList<T> Edges { get; init; } = [];

    public IReadOnlyList<T> Nodes { get; init; } = [];

    public IReadOnlyList<FacetCountsReply> FacetCounts { get; init; } = [];

    public OriginCountsReply? OriginCounts { get; init; }

    public IReadOnlyList<YearCount> YearFacets { get; init; } = [];

    public IReadOnlyList<KindCount> Facets { get; init; } = [];
}
