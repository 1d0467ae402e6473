using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads the ROBOT template mondo-omim-genes.</summary>
public static class MondoOmimGeneReader
{
    private const int MondoIdColumn = 0;
    private const int HgncIdColumn = 1;
    private const int OmimDiseaseIdColumn = 2;
    private const int OmimGeneColumn = 3;

    private static readonly TableLayout Layout = new(
        "mondo-omim-genes.robot.tsv",
        '\t',
        "mondo_id",
        "hgnc_id",
        "omim_disease_xref",
        "omim_gene")
    {
        IsDirective = TableLayout.IsOfRobot,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<MondoGeneLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new MondoGeneLine(
                table.Required(MondoIdColumn),
                table.Required(HgncIdColumn),
                table.Text(OmimDiseaseIdColumn),
                table.Text(OmimGeneColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
