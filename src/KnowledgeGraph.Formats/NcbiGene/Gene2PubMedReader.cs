using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>Reads gene2pubmed.</summary>
public static class Gene2PubMedReader
{
    private const int TaxIdColumn = 0;
    private const int GeneIdColumn = 1;
    private const int PmidColumn = 2;

    private static readonly TableLayout Layout = new(
        "gene2pubmed",
        '\t',
        "tax_id",
        "GeneID",
        "PubMed_ID")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GenePubMedLink> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GenePubMedLink(
                table.RequiredNumber(TaxIdColumn),
                table.RequiredNumber(GeneIdColumn),
                table.RequiredNumber(PmidColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
