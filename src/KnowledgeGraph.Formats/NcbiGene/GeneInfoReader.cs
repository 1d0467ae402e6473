using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>Reads gene_info, with the prose header of old and the tabbed one of now.</summary>
public static class GeneInfoReader
{
    private const int TaxIdColumn = 0;
    private const int GeneIdColumn = 1;
    private const int SymbolColumn = 2;
    private const int SynonymsColumn = 3;
    private const int XrefsColumn = 4;
    private const int ChromosomeColumn = 5;
    private const int MapLocationColumn = 6;
    private const int DescriptionColumn = 7;
    private const int TypeOfGeneColumn = 8;
    private const int OfficialSymbolColumn = 9;
    private const int OfficialNameColumn = 10;
    private const int ModificationDateColumn = 11;

    private static readonly TableLayout Layout = new(
        "gene_info",
        '\t',
        "tax_id",
        "GeneID",
        "Symbol",
        "Synonyms",
        "dbXrefs",
        "chromosome",
        "map_location",
        "description",
        "type_of_gene",
        "Symbol_from_nomenclature_authority",
        "Full_name_from_nomenclature_authority",
        "Modification_date")
    {
        Dialect = TableDialect.Raw,
        NoValue = "-",
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneInfoLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GeneInfoLine(
                table.RequiredNumber(TaxIdColumn),
                table.RequiredNumber(GeneIdColumn),
                table.Required(SymbolColumn),
                table.List(SynonymsColumn, '|'),
                table.List(XrefsColumn, '|'),
                table.Pooled(ChromosomeColumn),
                table.Text(MapLocationColumn),
                table.Text(DescriptionColumn),
                table.Pooled(TypeOfGeneColumn),
                table.Text(OfficialSymbolColumn),
                table.Text(OfficialNameColumn),
                table.Pooled(ModificationDateColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
