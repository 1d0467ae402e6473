namespace KnowledgeGraph.Core.Citations;

/// <summary>One paper in PubMed. Known by its PMID alone where no source gives more.</summary>
public sealed class Citation
{
    /// <summary>Row key, dense from 1 in the order of <see cref="Pmid"/>; the graph image's row number plus one.</summary>
    public int Id { get; set; }

    /// <summary>PubMed's number.</summary>
    public int Pmid { get; set; }

    /// <summary>PMC1234567.</summary>
    public string? PmcId { get; set; }

    /// <summary>The DOI, bare.</summary>
    public string? Doi { get; set; }

    /// <summary>The title, markup removed.</summary>
    public string? Title { get; set; }

    /// <summary>Journal as PubMed abbreviates it, e.g. Proc Natl Acad Sci U S A.</summary>
    public string? Journal { get; set; }

    /// <summary>Publication date as PubMed prints it, e.g. 2023 Jun 1.</summary>
    public string? PublicationDate { get; set; }

    /// <summary>Electronic publication date as PubMed prints it, e.g. 2020 Mar 20.</summary>
    public string? EpubDate { get; set; }

    /// <summary>Year of publication.</summary>
    public int? Year { get; set; }

    /// <summary>Publication date as yyyymmdd for ordering, unknown parts 0; 0 if nothing is known.</summary>
    public int DateKey { get; set; }

    /// <summary>Volume.</summary>
    public string? Volume { get; set; }

    /// <summary>Issue.</summary>
    public string? Issue { get; set; }

    /// <summary>Pages or article number.</summary>
    public string? Pages { get; set; }

    /// <summary>True if the full text is free in PMC; null if no source has a record of the paper.</summary>
    public bool? IsFreeFullText { get; set; }

    /// <summary>True if the paper has been retracted; null if no source has a record of the paper.</summary>
    public bool? IsRetracted { get; set; }
}
