using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>ReadNote</c>.</summary>
internal sealed record ReadNoteData
{
    public ReadNoteReply? Annotate { get; init; }

    public required ReleaseReply Release { get; init; }
}
