using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>Reads genes_to_phenotype.txt with the nine columns it had until early 2023.</summary>
public static class GenesToPhenotype2022Reader
{
    private const int NcbiGeneIdColumn = 0;
    private const int GeneSymbolColumn = 1;
    private const int HpoIdColumn = 2;
    private const int FrequencyRawColumn = 3;
    private const int FrequencyTermColumn = 4;
    private const int DiseaseIdColumn = 5;

    private static readonly TableLayout Layout = new(
        "genes_to_phenotype.txt (until 2023)",
        '\t',
        "entrez-gene-id",
        "entrez-gene-symbol",
        "HPO-Term-ID",
        "Frequency-Raw",
        "Frequency-HPO",
        "disease-ID for link|disease-ID-for-link")
    {
        Dialect = TableDialect.Raw,
        NoValue = "-",
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GenePhenotype2022Line> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GenePhenotype2022Line(
                table.RequiredNumber(NcbiGeneIdColumn),
                table.Pooled(GeneSymbolColumn),
                table.RequiredPooled(HpoIdColumn),
                table.Pooled(FrequencyRawColumn),
                table.Pooled(FrequencyTermColumn),
                table.RequiredPooled(DiseaseIdColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
