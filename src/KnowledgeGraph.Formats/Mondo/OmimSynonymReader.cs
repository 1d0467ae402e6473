using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads the ROBOT template omim.synonyms.confirmed.</summary>
public static class OmimSynonymReader
{
    private const int MondoIdColumn = 0;
    private const int ScopeColumn = 1;
    private const int SynonymColumn = 2;
    private const int SynonymInSourceCaseColumn = 3;
    private const int SourceIdColumn = 4;
    private const int TypeColumn = 5;

    private static readonly TableLayout Layout = new(
        "omim.synonyms.confirmed.robot.tsv",
        '\t',
        "mondo_id",
        "synonym_scope_source",
        "synonym",
        "synonym_case_source",
        "source_id",
        "synonym_type")
    {
        IsDirective = TableLayout.IsOfRobot,
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<OmimSynonymLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new OmimSynonymLine(
                table.Required(MondoIdColumn),
                table.Pooled(ScopeColumn),
                table.Required(SynonymColumn),
                table.Text(SynonymInSourceCaseColumn),
                table.Text(SourceIdColumn),
                table.Pooled(TypeColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
