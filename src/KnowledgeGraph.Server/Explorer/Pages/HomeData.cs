using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>HomePage</c>, and to operations that ask for the release alone.</summary>
internal sealed record HomeData
{
    public required ReleaseReply Release { get; init; }
}
