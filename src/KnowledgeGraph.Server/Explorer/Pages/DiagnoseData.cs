using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>DiagnosePage</c>.</summary>
internal sealed record DiagnoseData
{
    public DiagnosisReply? RankDiseases { get; init; }

    public required ReleaseReply Release { get; init; }
}
