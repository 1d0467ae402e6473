using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to an operation of <see cref="BrowsePage"/>.</summary>
internal sealed record BrowseData
{
    public required EdgeList<BrowsedRecord>? Records { get; init; }

    public required ReleaseReply Release { get; init; }
}
