using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>ComparePage</c>.</summary>
internal sealed record CompareData
{
    public ComparisonReply? CompareDiseases { get; init; }

    public ReleaseReply? Release { get; init; }
}
