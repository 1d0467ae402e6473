using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>Reads genes_to_disease.txt.</summary>
public static class GenesToDiseaseReader
{
    private const int NcbiGeneIdColumn = 0;
    private const int GeneSymbolColumn = 1;
    private const int AssociationTypeColumn = 2;
    private const int DiseaseIdColumn = 3;
    private const int SourceColumn = 4;

    private static readonly TableLayout Layout = new(
        "genes_to_disease.txt",
        '\t',
        "ncbi_gene_id",
        "gene_symbol",
        "association_type",
        "disease_id",
        "source")
    {
        Dialect = TableDialect.Raw,
        NoValue = "-",
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneDiseaseLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GeneDiseaseLine(
                table.Pooled(NcbiGeneIdColumn),
                table.Pooled(GeneSymbolColumn),
                table.RequiredPooled(AssociationTypeColumn),
                table.Required(DiseaseIdColumn),
                table.Pooled(SourceColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
