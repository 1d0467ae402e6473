namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>All of a paper that a query can look at.</summary>
public sealed record CitationText
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The abstract, a line for each section.</summary>
    public string? Abstract { get; init; }

    /// <summary>The authors' keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>MeSH headings.</summary>
    public IReadOnlyList<MeshHeadingText> MeshHeadings { get; init; } = [];

    /// <summary>Publication types.</summary>
    public IReadOnlyList<string> PublicationTypes { get; init; } = [];

    /// <summary>Substances.</summary>
    public IReadOnlyList<string> Substances { get; init; } = [];

    /// <summary>Diseases and the like that MeSH has a supplementary concept for; they count as major topics.</summary>
    public IReadOnlyList<MeshHeadingText> SupplementaryConcepts { get; init; } = [];

    /// <summary>The journal, abbreviated.</summary>
    public string? Journal { get; init; }
}
