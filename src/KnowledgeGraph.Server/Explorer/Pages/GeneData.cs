using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>GenePage</c>.</summary>
internal sealed record GeneData : IRecordData
{
    public required GeneReply? Gene { get; init; }

    public required ReleaseReply Release { get; init; }

    public RecordRef? Key => Gene is { } gene ? new RecordRef { Curie = gene.Curie, Label = gene.Label } : null;
}
