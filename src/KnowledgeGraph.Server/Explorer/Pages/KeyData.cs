using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>KeyOf</c>: the record that a text means.</summary>
internal sealed record KeyData
{
    public RecordRef? Disease { get; init; }

    public RecordRef? Gene { get; init; }

    public NamedPhenotype? Phenotype { get; init; }

    public RecordRef? Citation { get; init; }

    /// <summary>The identifier of the record.</summary>
    public string? Curie => Disease?.Curie ?? Gene?.Curie ?? Phenotype?.Curie ?? Citation?.Curie;
}
