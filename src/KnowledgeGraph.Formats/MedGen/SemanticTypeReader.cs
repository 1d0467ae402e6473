using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MGSTY.RRF; columns as its README gives them.</summary>
public static class SemanticTypeReader
{
    private const int CuiColumn = 0;
    private const int TuiColumn = 1;
    private const int TreeNumberColumn = 2;
    private const int SemanticTypeColumn = 3;

    private static readonly TableLayout Layout = new(
        "MGSTY.RRF",
        '|',
        "CUI",
        "TUI",
        "STN",
        "STY")
    {
        Dialect = TableDialect.Raw,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ConceptSemanticType> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ConceptSemanticType(
                table.Required(CuiColumn),
                table.RequiredPooled(TuiColumn),
                table.Pooled(TreeNumberColumn),
                table.RequiredPooled(SemanticTypeColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
