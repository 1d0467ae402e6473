using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>Reads gene_condition_source_id.</summary>
public static class GeneConditionReader
{
    private const int GeneIdColumn = 0;
    private const int AssociatedGeneColumn = 1;
    private const int RelatedGeneColumn = 2;
    private const int ConceptIdColumn = 3;
    private const int DiseaseNameColumn = 4;
    private const int SourceNameColumn = 5;
    private const int SourceIdColumn = 6;
    private const int DiseaseMimColumn = 7;
    private const int LastUpdatedColumn = 8;

    private static readonly TableLayout Layout = new(
        "gene_condition_source_id",
        '\t',
        "GeneID",
        "AssociatedGenes",
        "RelatedGenes",
        "ConceptID",
        "DiseaseName",
        "SourceName",
        "SourceID",
        "DiseaseMIM",
        "LastUpdated")
    {
        Dialect = TableDialect.Raw,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneConditionLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GeneConditionLine(
                table.RequiredNumber(GeneIdColumn),
                table.Text(AssociatedGeneColumn),
                table.Text(RelatedGeneColumn),
                table.Text(ConceptIdColumn),
                table.Text(DiseaseNameColumn),
                table.Pooled(SourceNameColumn),
                table.Text(SourceIdColumn),
                table.Text(DiseaseMimColumn),
                GeneConditionDate.Read(table, LastUpdatedColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
