namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A link between a disease and a phenotype, from either end.</summary>
internal sealed record FeatureEdge<T>
{
    public required bool Negated { get; init; }

    public FrequencyReply? Frequency { get; init; }

    public RecordRef? Onset { get; init; }

    public string? Sex { get; init; }

    public required IReadOnlyList<RecordRef> Modifiers { get; init; }

    public string? Aspect { get; init; }

    public OriginReply? Origin { get; init; }

    public required T Node { get; init; }

    public required IReadOnlyList<StatementReply> Sources { get; init; }
}
