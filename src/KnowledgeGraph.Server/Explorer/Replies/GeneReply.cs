namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A gene with everything that its page shows.</summary>
internal sealed record GeneReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public string? Name { get; init; }

    public string? HgncId { get; init; }

    public string? EnsemblId { get; init; }

    public string? OmimId { get; init; }

    public int? NcbiGeneId { get; init; }

    public string? Chromosome { get; init; }

    public string? Location { get; init; }

    public string? GeneType { get; init; }

    public string? Url { get; init; }

    public required IReadOnlyList<SynonymReply> Synonyms { get; init; }

    public required IReadOnlyList<IdentifierReply> Identifiers { get; init; }

    public required IReadOnlyList<ResourceReply> Resources { get; init; }

    public required EdgeList<GeneLinkEdge<RecordRef>> Diseases { get; init; }

    public required EdgeList<PhenotypeOfGeneEdge> Phenotypes { get; init; }

    public required EdgeList<ReferenceReply> Citations { get; init; }
}
