using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>DiseasePage</c>.</summary>
internal sealed record DiseaseData : IRecordData
{
    public required DiseaseReply? Disease { get; init; }

    public required ReleaseReply Release { get; init; }

    public RecordRef? Key => Disease is { } disease ? new RecordRef { Curie = disease.Curie, Label = disease.Label } : null;
}
