namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A disease by its names, with its genes where they are asked for.</summary>
internal sealed record NamedDisease
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public string? Acronym { get; init; }

    public EdgeList<GeneOfPhenotypeEdge>? Genes { get; init; }

    /// <summary>The phenotypes that sources deny of it.</summary>
    public EdgeList<CurieReply>? Denied { get; init; }
}
