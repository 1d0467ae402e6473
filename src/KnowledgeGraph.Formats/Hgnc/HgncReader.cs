using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hgnc;

/// <summary>Reads hgnc_complete_set.txt.</summary>
public static class HgncReader
{
    private const int HgncIdColumn = 0;
    private const int SymbolColumn = 1;
    private const int NameColumn = 2;
    private const int LocusGroupColumn = 3;
    private const int LocusTypeColumn = 4;
    private const int StatusColumn = 5;
    private const int LocationColumn = 6;
    private const int AliasSymbolsColumn = 7;
    private const int AliasNamesColumn = 8;
    private const int PreviousSymbolsColumn = 9;
    private const int PreviousNamesColumn = 10;
    private const int EntrezIdColumn = 11;
    private const int EnsemblIdColumn = 12;
    private const int OmimIdsColumn = 13;
    private const int DateModifiedColumn = 14;

    private static readonly TableLayout Layout = new(
        "hgnc_complete_set.txt",
        '\t',
        "hgnc_id",
        "symbol",
        "name",
        "locus_group",
        "locus_type",
        "status",
        "location",
        "alias_symbol",
        "alias_name",
        "prev_symbol",
        "prev_name",
        "entrez_id",
        "ensembl_gene_id",
        "omim_id",
        "date_modified");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<HgncGene> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new HgncGene(
                table.Required(HgncIdColumn),
                table.Required(SymbolColumn),
                table.Text(NameColumn),
                table.Pooled(LocusGroupColumn),
                table.Pooled(LocusTypeColumn),
                table.Pooled(StatusColumn),
                table.Text(LocationColumn),
                table.List(AliasSymbolsColumn, '|'),
                table.List(AliasNamesColumn, '|'),
                table.List(PreviousSymbolsColumn, '|'),
                table.List(PreviousNamesColumn, '|'),
                table.Number(EntrezIdColumn),
                table.Text(EnsemblIdColumn),
                table.List(OmimIdsColumn, '|'),
                table.Pooled(DateModifiedColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
