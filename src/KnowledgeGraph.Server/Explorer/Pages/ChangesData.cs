using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>ChangesPage</c>.</summary>
internal sealed record ChangesData
{
    public ReleaseDiffReply? ReleaseDiff { get; init; }
}
