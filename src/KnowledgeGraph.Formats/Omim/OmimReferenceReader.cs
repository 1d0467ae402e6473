using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Omim;

/// <summary>Reads Monarch's extract pubmed-refs.tsv.</summary>
public static class OmimReferenceReader
{
    private const int MimNumberColumn = 0;
    private const int IsPhenotypeColumn = 1;
    private const int DateFetchedColumn = 2;
    private const int PmidsColumn = 3;

    private static readonly TableLayout Layout = new(
        "pubmed-refs.tsv",
        '\t',
        "mim",
        "is_phenotype",
        "date_fetched",
        "pmid_refs")
    {
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<OmimReferences> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new OmimReferences(
                table.Required(MimNumberColumn),
                table.Pooled(IsPhenotypeColumn),
                table.Pooled(DateFetchedColumn),
                table.List(PmidsColumn, '|'));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
