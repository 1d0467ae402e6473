using System.Text.Json.Serialization;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>DiseasePage</c>.</summary>
internal sealed record DiseaseData : IRecordData
{
    public required DiseaseReply? Disease { get; init; }

    public required ReleaseReply Release { get; init; }

    /// <summary>The scopes of the lists; no part of the reply.</summary>
    [JsonIgnore]
    public FactScopes? Scopes { get; init; }

    /// <summary>How many features are the disease's own and its family's; no part of the reply.</summary>
    [JsonIgnore]
    public OriginCountsReply? FeatureCounts { get; init; }

    /// <summary>Whether the similar diseases are ranked when they are asked for; no part of the reply.</summary>
    [JsonIgnore]
    public bool IsSimilarLater { get; init; }

    public RecordRef? Key => Disease is { } disease ? new RecordRef { Curie = disease.Curie, Label = disease.Label } : null;
}
