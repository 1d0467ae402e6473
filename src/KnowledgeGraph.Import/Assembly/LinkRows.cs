namespace KnowledgeGraph.Import.Assembly;

/// <summary>The rows of links to papers, made when they are written.</summary>
/// <param name="links">The links.</param>
/// <param name="row">The row of a link.</param>
internal sealed class LinkRows<TRow>(RecordPapers links, Func<PaperLink, TRow> row)
{
    public int Count => links.Count;

    public RecordPapers Links => links;

    public IEnumerable<TRow> Rows() => links.All().Select(row);
}
