using System.ComponentModel;
using KnowledgeGraph.Core.Citations;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Columns of the papers, in the order of PMID.</summary>
public sealed class CitationTable
{
    private int[]? _newestFirst;
    private int? _undescribed;

    /// <summary>Rows.</summary>
    public int Count => Pmid.Length;

    /// <summary>PubMed's number, ascending.</summary>
    public required int[] Pmid { get; init; }

    /// <summary>PMC id.</summary>
    public required Utf8Column PmcId { get; init; }

    /// <summary>DOI, bare.</summary>
    public required Utf8Column Doi { get; init; }

    /// <summary>Title.</summary>
    public required Utf8Column Title { get; init; }

    /// <summary>Journal.</summary>
    public required PooledColumn Journal { get; init; }

    /// <summary>Publication date as printed.</summary>
    public required PooledColumn PublicationDate { get; init; }

    /// <summary>Electronic publication date as printed.</summary>
    public required PooledColumn EpubDate { get; init; }

    /// <summary>Year; 0 for none.</summary>
    [DefaultValue(0)]
    public required int[] Year { get; init; }

    /// <summary>yyyymmdd, unknown parts 0.</summary>
    public required int[] DateKey { get; init; }

    /// <summary>Volume.</summary>
    public required PooledColumn Volume { get; init; }

    /// <summary>Issue.</summary>
    public required PooledColumn Issue { get; init; }

    /// <summary>Pages.</summary>
    public required Utf8Column Pages { get; init; }

    /// <summary>Free in PMC; null where nothing is known.</summary>
    public required Answer[] IsFreeFullText { get; init; }

    /// <summary>Retracted; null where nothing is known.</summary>
    public required Answer[] IsRetracted { get; init; }

    /// <summary>The lists that links of papers can be in.</summary>
    public required CitationList[] Lists { get; init; }

    /// <summary>The filters that papers pass.</summary>
    public required CitationSections Sections { get; init; }

    /// <summary>Publication types.</summary>
    public required PublicationTypeTable PublicationTypes { get; init; }

    /// <summary>MeSH headings.</summary>
    public required MeshHeadingTable MeshHeadings { get; init; }

    /// <summary>The papers that PubMed has merged into others.</summary>
    public required MergedCitationTable Merged { get; init; }

    /// <summary>A sort key of each paper that puts the newest first.</summary>
    public int[] NewestFirst => _newestFirst ??= Array.ConvertAll(DateKey, date => int.MaxValue - date);

    /// <summary>The number of papers that have links but no record in the release, so that only their PMID is known.</summary>
    public int UndescribedCount => _undescribed ??= Undescribed.Count();

    /// <summary>The rows of these.</summary>
    public IEnumerable<int> Undescribed => Enumerable.Range(0, Count).Where(row => Title.Utf8(row).IsEmpty);

    /// <summary>The row of a PMID; -1 if the table does not have it.</summary>
    public int RowOf(int pmid)
    {
        var row = Array.BinarySearch(Pmid, pmid);
        return row < 0 ? -1 : row;
    }

    /// <summary>The row of the paper that took the place of a merged one; -1 if no merged paper has the number.</summary>
    public int RowOfMerged(int pmid)
    {
        var merged = Array.BinarySearch(Merged.Pmid, pmid);
        return merged < 0 ? -1 : Merged.CitationRow[merged];
    }
}
