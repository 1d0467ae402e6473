using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The changes to one record, newest first.</summary>
internal sealed record HistoryOfRecord
{
    public IReadOnlyList<ReleaseDiffReply>? History { get; init; }
}
