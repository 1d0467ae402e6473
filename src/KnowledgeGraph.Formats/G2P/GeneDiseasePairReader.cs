using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.G2P;

/// <summary>
/// Reads Gene2Phenotype's CSV of all its forms: DDD category until 2021, confidence category since the end of 2021, confidence and
/// molecular mechanism since 2025.
/// </summary>
public static class GeneDiseasePairReader
{
    private const int GeneSymbolColumn = 0;
    private const int GeneMimColumn = 1;
    private const int DiseaseNameColumn = 2;
    private const int DiseaseMimColumn = 3;
    private const int CategoryColumn = 4;
    private const int AllelicRequirementColumn = 5;
    private const int MutationConsequenceColumn = 6;
    private const int PhenotypesColumn = 7;
    private const int PmidsColumn = 8;
    private const int PanelColumn = 9;
    private const int HgncNumberColumn = 10;
    private const int DiseaseMondoColumn = 11;
    private const int DateColumn = 12;

    private static readonly TableLayout Layout = new(
        "Gene2Phenotype CSV",
        ',',
        "gene symbol",
        "gene mim",
        "disease name",
        "disease mim",
        "DDD category|confidence category|confidence",
        "allelic requirement",
        "mutation consequence|molecular mechanism",
        "phenotypes",
        "pmids|publications",
        "panel|panels",
        "hgnc id",
        "disease MONDO?",
        "gene disease pair entry date|date of last review?");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneDiseasePair> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GeneDiseasePair(
                table.Required(GeneSymbolColumn),
                table.Text(GeneMimColumn),
                table.Text(DiseaseNameColumn),
                table.Text(DiseaseMimColumn),
                table.Pooled(CategoryColumn),
                table.Pooled(AllelicRequirementColumn),
                table.Pooled(MutationConsequenceColumn),
                table.List(PhenotypesColumn, ';'),
                table.List(PmidsColumn, ';', ',', ' '),
                table.Pooled(PanelColumn),
                table.Text(HgncNumberColumn),
                table.Text(DiseaseMondoColumn),
                table.Text(DateColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
