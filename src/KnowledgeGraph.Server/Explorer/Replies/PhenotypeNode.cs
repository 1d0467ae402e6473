namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype in the list of a disease.</summary>
internal sealed record PhenotypeNode
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public string? SemanticType { get; init; }

    public string? ConceptId { get; init; }

    public string? MedgenUid { get; init; }

    public DefinitionReply? Definition { get; init; }
}
