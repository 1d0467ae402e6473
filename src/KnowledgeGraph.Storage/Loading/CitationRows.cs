using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Loading;

internal static class CitationRows
{
    public static CitationTable Read(IRowSource source)
    {
        var (pmcId, doi, title, pages) =
            (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (journal, published, epub) = (new PooledColumnBuilder(), new PooledColumnBuilder(), new PooledColumnBuilder());
        var (volume, issue) = (new PooledColumnBuilder(), new PooledColumnBuilder());
        var (pmids, years, dateKeys) = (new GrowingColumn<int>(), new GrowingColumn<int>(), new GrowingColumn<int>());
        var (free, retracted) = (new GrowingColumn<Answer>(), new GrowingColumn<Answer>());
        const string Columns =
            "pmid, pmc_id, doi, title, journal, publication_date, epub_date, year, date_key, volume, issue, pages, is_free_full_text, "
                + "is_retracted";
        source.ForEach("citation", Columns, row =>
        {
            pmids.Add(row.Int(0));
            pmcId.AddUtf8(row.Utf8(1));
            doi.AddUtf8(row.Utf8(2));
            title.AddUtf8(row.Utf8(3));
            journal.AddUtf8(row.Utf8(4));
            published.AddUtf8(row.Utf8(5));
            epub.AddUtf8(row.Utf8(6));
            years.Add(row.Number(7, missing: 0));
            dateKeys.Add(row.Int(8));
            volume.AddUtf8(row.Utf8(9));
            issue.AddUtf8(row.Utf8(10));
            pages.AddUtf8(row.Utf8(11));
            free.Add(AnswerOf(row, 12));
            retracted.Add(AnswerOf(row, 13));
        });
        var (merged, mergedInto) = (new GrowingColumn<int>(), new GrowingColumn<int>());
        source.ForEach("merged_citation", "pmid, citation_id", row =>
        {
            merged.Add(row.Int(0));
            mergedInto.Add(row.Row(1));
        });
        var count = pmids.Count;
        return new CitationTable
        {
            Pmid = pmids.Build(),
            PmcId = pmcId.Build(),
            Doi = doi.Build(),
            Title = title.Build(),
            Journal = journal.Build(),
            PublicationDate = published.Build(),
            EpubDate = epub.Build(),
            Year = years.Build(),
            DateKey = dateKeys.Build(),
            Volume = volume.Build(),
            Issue = issue.Build(),
            Pages = pages.Build(),
            IsFreeFullText = free.Build(),
            IsRetracted = retracted.Build(),
            Lists = Lists(source),
            Sections = Sections(source, count),
            MergedPmid = merged.Build(),
            MergedInto = mergedInto.Build(),
        };
    }

    private static Answer AnswerOf(IRow row, int column) => row.IsNull(column) ? Answer.Unknown : row.Flag(column) ? Answer.Yes : Answer.No;

    private static CitationList[] Lists(IRowSource source)
    {
        var lists = new List<CitationList>();
        source.ForEach("citation_list", "id, source_id, evidence", row =>
            lists.Add(new CitationList { Id = row.Int(0), SourceId = row.Int(1), Evidence = row.RequiredText(2) }));
        return lists.Count <= CitationList.Most
            ? [.. lists]
            : throw new ReleaseException($"{lists.Count} lists of papers are more than {CitationList.Most}");
    }

    private static CitationSections Sections(IRowSource source, int citationCount)
    {
        var clauses = new List<FilterClause>();
        source.ForEach("filter_clause", "id, category, breadth, text", row => clauses.Add(new FilterClause
        {
            Id = row.Int(0),
            Category = (CitationCategory)row.Int(1),
            Breadth = (FilterBreadth)row.Int(2),
            Text = row.RequiredText(3),
        }));
        var (papers, fired) = (new GrowingColumn<int>(), new GrowingColumn<ushort>());
        source.ForEach("citation_filter_match", "citation_id, clause_id", row =>
        {
            papers.Add(row.Row(0));
            fired.Add(checked((ushort)row.Int(1)));
        });
        return new CitationSections(citationCount, papers.Build(), fired.Build(), [.. clauses]);
    }
}
