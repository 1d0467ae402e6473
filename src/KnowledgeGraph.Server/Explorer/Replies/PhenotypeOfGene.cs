namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype with its organ systems.</summary>
internal sealed record PhenotypeOfGene
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public required IReadOnlyList<RecordRef> BodySystems { get; init; }
}
