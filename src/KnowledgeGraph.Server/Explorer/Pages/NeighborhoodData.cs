using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>NeighborhoodPage</c>.</summary>
internal sealed record NeighborhoodData
{
    public SubgraphReply? Neighborhood { get; init; }

    public required ReleaseReply Release { get; init; }
}
