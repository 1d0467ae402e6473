using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>SearchResultsPage</c>.</summary>
internal sealed record SearchData
{
    public required EdgeList<HitReply>? Search { get; init; }

    public required ReleaseReply Release { get; init; }
}
