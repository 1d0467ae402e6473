using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>Reads genes_to_phenotype.txt as published since 2023.</summary>
public static class GenesToPhenotypeReader
{
    private const int NcbiGeneIdColumn = 0;
    private const int GeneSymbolColumn = 1;
    private const int HpoIdColumn = 2;
    private const int HpoNameColumn = 3;
    private const int FrequencyColumn = 4;
    private const int DiseaseIdColumn = 5;

    private static readonly TableLayout Layout = new(
        "genes_to_phenotype.txt",
        '\t',
        "ncbi_gene_id",
        "gene_symbol",
        "hpo_id",
        "hpo_name",
        "frequency",
        "disease_id")
    {
        Dialect = TableDialect.Raw,
        NoValue = "-",
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GenePhenotypeLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GenePhenotypeLine(
                table.RequiredNumber(NcbiGeneIdColumn),
                table.Pooled(GeneSymbolColumn),
                table.RequiredPooled(HpoIdColumn),
                table.Pooled(HpoNameColumn),
                table.Pooled(FrequencyColumn),
                table.RequiredPooled(DiseaseIdColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
