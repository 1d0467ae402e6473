using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.ClinGen;

/// <summary>Reads ClinGen's gene–disease validity CSV.</summary>
public static class GeneValidityReader
{
    private const int GeneSymbolColumn = 0;
    private const int HgncIdColumn = 1;
    private const int DiseaseLabelColumn = 2;
    private const int MondoIdColumn = 3;
    private const int InheritanceColumn = 4;
    private const int ClassificationColumn = 5;
    private const int ReportColumn = 6;
    private const int DateColumn = 7;
    private const int PanelColumn = 8;
    private const int SopColumn = 9;

    private static readonly TableLayout Layout = new(
        "ClinGen gene–disease validity CSV",
        ',',
        "GENE SYMBOL",
        "GENE ID (HGNC)",
        "DISEASE LABEL",
        "DISEASE ID (MONDO)",
        "MOI",
        "CLASSIFICATION",
        "ONLINE REPORT",
        "CLASSIFICATION DATE",
        "GCEP",
        "SOP?")
    {
        // A rule of plus signs.
        IsDirective = field => field.Length > 0 && field.All(letter => letter == '+'),
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>The version the file states of itself; null if it states none.</summary>
    public static string? ReadVersion(ReadOnlySpan<byte> head) => ClinGenHeader.FileCreated(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneValidityCuration> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new GeneValidityCuration(
                table.Required(GeneSymbolColumn),
                table.Required(HgncIdColumn),
                table.Text(DiseaseLabelColumn),
                table.Required(MondoIdColumn),
                table.Pooled(InheritanceColumn),
                table.RequiredPooled(ClassificationColumn),
                table.Text(ReportColumn),
                table.Text(DateColumn),
                table.Pooled(PanelColumn),
                table.Pooled(SopColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
