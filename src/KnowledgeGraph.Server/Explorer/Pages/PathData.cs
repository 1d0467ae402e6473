using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>PathPage</c>.</summary>
internal sealed record PathData
{
    public PathsReply? ShortestPaths { get; init; }

    public required ReleaseReply Release { get; init; }
}
