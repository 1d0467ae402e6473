namespace KnowledgeGraph.Formats.PubMed;

/// <summary>The bibliographic record of a paper, from PubMed XML or MEDLINE text.</summary>
/// <param name="Pmid">PubMed's number.</param>
/// <param name="Title">The title, markup removed.</param>
/// <param name="Abstract">The abstract: a line for each section, its label before <see cref="AfterLabel"/>.</param>
/// <param name="Authors">Authors in order, persons and groups.</param>
/// <param name="Journal">The journal as PubMed abbreviates it (MedlineTA), the same in every kind of file.</param>
/// <param name="PublicationDate">The date as PubMed prints it, e.g. 2023 Jun 1.</param>
/// <param name="DateKey">yyyymmdd, unknown parts 0.</param>
/// <param name="EpubDate">Electronic publication as PubMed prints it.</param>
/// <param name="Volume">Volume.</param>
/// <param name="Issue">Issue.</param>
/// <param name="Pages">Pages or article number.</param>
/// <param name="Doi">DOI, bare.</param>
/// <param name="PmcId">PMC1234567.</param>
/// <param name="PublicationTypes">MeSH publication types.</param>
/// <param name="MeshHeadings">MeSH headings.</param>
/// <param name="IsRetracted">The paper has been retracted.</param>
public sealed record PubMedCitation(
    int Pmid,
    string? Title,
    string? Abstract,
    IReadOnlyList<PubMedAuthor> Authors,
    string? Journal,
    string? PublicationDate,
    int DateKey,
    string? EpubDate,
    string? Volume,
    string? Issue,
    string? Pages,
    string? Doi,
    string? PmcId,
    IReadOnlyList<string> PublicationTypes,
    IReadOnlyList<PubMedMeshHeading> MeshHeadings,
    bool IsRetracted)
{
    /// <summary>The character that follows the label of an abstract's section; no text of XML can contain it.</summary>
    public const char AfterLabel = '\u001F';

    /// <summary>The authors' keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Names of substances.</summary>
    public IReadOnlyList<string> Substances { get; init; } = [];

    /// <summary>Supplementary concepts of MeSH: rare diseases, protocols, organisms.</summary>
    public IReadOnlyList<PubMedMeshHeading> SupplementaryConcepts { get; init; } = [];

    /// <summary>Retractions, corrections, republications and updates of the paper, or by it.</summary>
    public IReadOnlyList<PubMedCorrection> Corrections { get; init; } = [];

    /// <summary>The day from which PubMed Central shows the paper, yyyymmdd; 0 if none is stated. A future day is an embargo.</summary>
    public int PmcReleaseKey { get; init; }

    /// <summary>The version of the paper: some journals give several versions one number; the highest is the paper.</summary>
    public int Version { get; init; } = 1;

    /// <summary>PubMed has withdrawn the record, most often because another describes the same paper; only the number is known.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>A book, or a chapter of one, which is not a journal paper; only the number is kept.</summary>
    public bool IsBook { get; init; }

    /// <summary>A record that an update file deletes.</summary>
    public static PubMedCitation Deleted(int pmid) => Number(pmid) with { IsDeleted = true };

    /// <summary>A book, or a chapter of one.</summary>
    public static PubMedCitation Book(int pmid) => Number(pmid) with { IsBook = true };

    private static PubMedCitation Number(int pmid) =>
        new(pmid, null, null, [], null, null, 0, null, null, null, null, null, null, [], [], IsRetracted: false);
}
