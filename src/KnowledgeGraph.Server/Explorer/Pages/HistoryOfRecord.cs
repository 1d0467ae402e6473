using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>What has changed of one record, newest first.</summary>
internal sealed record HistoryOfRecord
{
    public IReadOnlyList<ReleaseDiffReply>? History { get; init; }
}
