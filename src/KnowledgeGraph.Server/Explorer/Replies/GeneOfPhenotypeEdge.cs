namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A gene whose diseases show a phenotype.</summary>
internal sealed record GeneOfPhenotypeEdge
{
    public required bool Negated { get; init; }

    public required GeneRef Node { get; init; }
}
