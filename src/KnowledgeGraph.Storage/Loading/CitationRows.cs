using System.Data.Common;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

internal static class CitationRows
{
    public static CitationTable Read(DbConnection connection)
    {
        var (pmcId, doi, title, pages) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (journal, published, epub) = (new PooledColumnBuilder(), new PooledColumnBuilder(), new PooledColumnBuilder());
        var (volume, issue) = (new PooledColumnBuilder(), new PooledColumnBuilder());
        var (pmids, years, dateKeys) = (new List<int>(), new List<int>(), new List<int>());
        var (free, retracted) = (new List<bool>(), new List<bool>());
        const string Columns =
            "pmid, pmc_id, doi, title, journal, publication_date, epub_date, year, date_key, volume, issue, pages, is_free_full_text, is_retracted";
        TableRows.ForEach(connection, "citation", Columns, reader =>
        {
            pmids.Add(reader.GetInt32(0));
            pmcId.Add(reader.Text(1));
            doi.Add(reader.Text(2));
            title.Add(reader.Text(3));
            journal.Add(reader.Text(4));
            published.Add(reader.Text(5));
            epub.Add(reader.Text(6));
            years.Add(reader.Number(7, missing: 0));
            dateKeys.Add(reader.GetInt32(8));
            volume.Add(reader.Text(9));
            issue.Add(reader.Text(10));
            pages.Add(reader.Text(11));
            free.Add(reader.GetInt32(12) != 0);
            retracted.Add(reader.GetInt32(13) != 0);
        });
        return new CitationTable
        {
            Pmid = [.. pmids],
            PmcId = pmcId.Build(),
            Doi = doi.Build(),
            Title = title.Build(),
            Journal = journal.Build(),
            PublicationDate = published.Build(),
            EpubDate = epub.Build(),
            Year = [.. years],
            DateKey = [.. dateKeys],
            Volume = volume.Build(),
            Issue = issue.Build(),
            Pages = pages.Build(),
            IsFreeFullText = [.. free],
            IsRetracted = [.. retracted],
        };
    }
}
