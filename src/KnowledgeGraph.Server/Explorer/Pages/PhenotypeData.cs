using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>PhenotypePage</c>.</summary>
internal sealed record PhenotypeData : IRecordData
{
    public required PhenotypeReply? Phenotype { get; init; }

    public required ReleaseReply Release { get; init; }

    public RecordRef? Key => Phenotype is { } phenotype ? new RecordRef { Curie = phenotype.Curie, Label = phenotype.Label } : null;
}
