using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>ReleasesPage</c>.</summary>
internal sealed record ReleasesData
{
    public required IReadOnlyList<ReleaseReply> Releases { get; init; }

    public required ReleaseReply Release { get; init; }
}
