namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype seen in the diseases of a gene.</summary>
internal sealed record PhenotypeOfGeneEdge
{
    public required bool Negated { get; init; }

    public required string Aspect { get; init; }

    public required PhenotypeOfGene Node { get; init; }

    public required IReadOnlyList<StatementReply> Sources { get; init; }
}
