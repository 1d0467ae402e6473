using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Omim;

/// <summary>Reads Monarch's protected-disease-gene.tsv.</summary>
public static class ProtectedDiseaseGeneReader
{
    private const int PhenotypeMimColumn = 0;
    private const int MondoIdColumn = 1;
    private const int TypeColumn = 2;
    private const int GeneMimColumn = 3;
    private const int HgncIdColumn = 4;
    private const int OrcidColumn = 5;

    private static readonly TableLayout Layout = new(
        "protected-disease-gene.tsv",
        '\t',
        "phenotype_mim",
        "mondo_id",
        "type",
        "gene_mim",
        "hgnc_id",
        "orcid")
    {
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ProtectedDiseaseGene> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ProtectedDiseaseGene(
                table.Required(PhenotypeMimColumn),
                table.Text(MondoIdColumn),
                table.RequiredPooled(TypeColumn),
                table.Text(GeneMimColumn),
                table.Text(HgncIdColumn),
                table.Pooled(OrcidColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
