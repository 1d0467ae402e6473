using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>Reads a CSV derived of Orphadata product 6 (one row a gene and disorder).</summary>
public static class DerivedGeneReader
{
    private const int OrphaCodeColumn = 0;
    private const int DisorderNameColumn = 1;
    private const int SymbolColumn = 2;
    private const int AssociationTypeColumn = 3;
    private const int StatusColumn = 4;
    private const int ValidationColumn = 5;

    private static readonly TableLayout Layout = new(
        "genes_associated_with_rare_diseases.csv",
        ',',
        "orpha_code",
        "disorder_name",
        "gene_symbol",
        "association_type",
        "association_status",
        "source_of_validation");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<DerivedGeneLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new DerivedGeneLine(
                table.Required(OrphaCodeColumn),
                table.Text(DisorderNameColumn),
                table.Required(SymbolColumn),
                table.Pooled(AssociationTypeColumn),
                table.Pooled(StatusColumn),
                table.Text(ValidationColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
