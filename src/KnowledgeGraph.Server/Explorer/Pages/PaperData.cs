using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>PaperPage</c>.</summary>
internal sealed record PaperData : IRecordData
{
    public required PaperReply? Citation { get; init; }

    public required ReleaseReply Release { get; init; }

    public RecordRef? Key => Citation is { } citation ? new RecordRef { Curie = citation.Curie, Label = citation.Label } : null;
}
