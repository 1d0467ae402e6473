namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype by its name, and the term that has taken its place.</summary>
internal sealed record NamedPhenotype
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public required bool IsObsolete { get; init; }

    public RecordRef? ReplacedBy { get; init; }
}
