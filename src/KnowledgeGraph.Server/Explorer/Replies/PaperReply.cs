namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A paper with everything that its page shows.</summary>
internal sealed record PaperReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public required int Pmid { get; init; }

    public string? Title { get; init; }

    public required IReadOnlyList<AuthorReply> Authors { get; init; }

    public required string Reference { get; init; }

    public bool? IsFreeFullText { get; init; }

    public bool? IsRetracted { get; init; }

    public string? PmcId { get; init; }

    public string? Doi { get; init; }

    public string? Journal { get; init; }

    public int? Year { get; init; }

    public string? Url { get; init; }

    public required IReadOnlyList<AbstractPartReply> AbstractSections { get; init; }

    public required IReadOnlyList<string> PublicationTypes { get; init; }

    public required IReadOnlyList<MeshHeadingReply> MeshHeadings { get; init; }

    public required IReadOnlyList<CorrectionReply> Corrections { get; init; }

    public required EdgeList<DiseaseOfPaperEdge> Diseases { get; init; }

    public required EdgeList<GeneOfPaperEdge> Genes { get; init; }
}
