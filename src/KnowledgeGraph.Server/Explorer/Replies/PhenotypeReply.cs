namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype with everything that its page shows.</summary>
internal sealed record PhenotypeReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public DefinitionReply? Definition { get; init; }

    public string? SemanticType { get; init; }

    public string? ConceptId { get; init; }

    public string? MedgenUid { get; init; }

    public required bool IsObsolete { get; init; }

    public RecordRef? ReplacedBy { get; init; }

    public double? InformationContent { get; init; }

    public string? Url { get; init; }

    public required IReadOnlyList<SynonymReply> Synonyms { get; init; }

    public required IReadOnlyList<IdentifierReply> Identifiers { get; init; }

    public required IReadOnlyList<RecordRef> BodySystems { get; init; }

    public required CountReply Ancestors { get; init; }

    public required IReadOnlyList<RecordRef> Parents { get; init; }

    public required IReadOnlyList<CurieReply> Children { get; init; }

    public required EdgeList<NodeEdge<NarrowerReply>> Descendants { get; init; }

    public TranslationReply? German { get; init; }

    public TranslationReply? Spanish { get; init; }

    public TranslationReply? French { get; init; }

    public TranslationReply? Japanese { get; init; }

    public TranslationReply? Dutch { get; init; }

    public TranslationReply? Portuguese { get; init; }

    public required EdgeList<FeatureEdge<RecordRef>> Diseases { get; init; }

    public required EdgeList<RecordRef> DiseasesOfMode { get; init; }

    public required EdgeList<GeneOfPhenotypeEdge> Genes { get; init; }
}
