namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A disease with everything that its page shows.</summary>
internal sealed record DiseaseReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public string? Acronym { get; init; }

    public string? SemanticType { get; init; }

    public string? MedgenUid { get; init; }

    public string? ConceptId { get; init; }

    public string? OmimId { get; init; }

    public string? OrphanetId { get; init; }

    public string? Url { get; init; }

    public required IReadOnlyList<SynonymReply> Synonyms { get; init; }

    public required IReadOnlyList<IdentifierReply> Identifiers { get; init; }

    public required IReadOnlyList<DefinitionReply> Definitions { get; init; }

    public required IReadOnlyList<ResourceReply> Resources { get; init; }

    public required IReadOnlyList<InheritanceReply> Inheritance { get; init; }

    public required IReadOnlyList<OnsetReply> Onset { get; init; }

    public required IReadOnlyList<PrevalenceReply> Prevalence { get; init; }

    public required EdgeList<GeneLinkEdge<GeneRef>> Genes { get; init; }

    public required IReadOnlyList<BodySystemReply> ClinicalFeatures { get; init; }

    public required EdgeList<FeatureEdge<PhenotypeNode>> Phenotypes { get; init; }

    public required IReadOnlyList<SectionReply> Literature { get; init; }

    public required EdgeList<PaperOfDiseaseEdge> Citations { get; init; }

    public required EdgeList<NodeEdge<RecordRef>> Ancestors { get; init; }

    public required IReadOnlyList<RecordRef> Parents { get; init; }

    public required IReadOnlyList<CurieReply> Children { get; init; }

    public required EdgeList<NodeEdge<NarrowerReply>> Descendants { get; init; }

    public RankingReply? SimilarDiseases { get; init; }
}
