using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>Reads gene_history, with the prose header of old and the tabbed one of now.</summary>
public static class GeneHistoryReader
{
    private const int TaxIdColumn = 0;
    private const int GeneIdColumn = 1;
    private const int DiscontinuedIdColumn = 2;
    private const int DiscontinuedSymbolColumn = 3;
    private const int DateColumn = 4;

    private static readonly TableLayout Layout = new(
        "gene_history",
        '\t',
        "tax_id",
        "GeneID",
        "Discontinued_GeneID",
        "Discontinued_Symbol",
        "Discontinue_Date")
    {
        Dialect = TableDialect.Raw,
        NoValue = "-",
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneHistoryLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GeneHistoryLine(
                table.RequiredNumber(TaxIdColumn),
                table.Number(GeneIdColumn),
                table.RequiredNumber(DiscontinuedIdColumn),
                table.Text(DiscontinuedSymbolColumn),
                table.Pooled(DateColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
