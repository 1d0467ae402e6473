using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.GeneReviews;

/// <summary>Reads GeneReviews' NBKid_shortname_OMIM.</summary>
public static class GeneReviewsReader
{
    private const int NbkIdColumn = 0;
    private const int ShortNameColumn = 1;
    private const int MimNumberColumn = 2;

    private static readonly TableLayout Layout = new(
        "NBKid_shortname_OMIM.txt",
        '\t',
        "NBK_id",
        "GR_shortname",
        "OMIM")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneReviewsEntry> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GeneReviewsEntry(
                table.RequiredPooled(NbkIdColumn),
                table.Pooled(ShortNameColumn),
                table.Required(MimNumberColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
