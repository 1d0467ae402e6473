using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MGCONSO.RRF; columns as its README gives them.</summary>
public static class ConsoReader
{
    private const int CuiColumn = 0;
    private const int TermStatusColumn = 1;
    private const int IsPreferredColumn = 2;
    private const int SourceConceptIdColumn = 3;
    private const int SourceDescriptorIdColumn = 4;
    private const int SourceAbbreviationColumn = 5;
    private const int TermTypeColumn = 6;
    private const int CodeColumn = 7;
    private const int NameColumn = 8;
    private const int SuppressColumn = 9;

    private static readonly TableLayout Layout = new(
        "MGCONSO.RRF",
        '|',
        "CUI",
        "TS",
        "ISPREF",
        "SCUI",
        "SDUI",
        "SAB",
        "TTY",
        "CODE",
        "STR",
        "SUPPRESS")
    {
        Dialect = TableDialect.Raw,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ConceptTerm> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ConceptTerm(
                table.Required(CuiColumn),
                table.Pooled(TermStatusColumn),
                table.Pooled(IsPreferredColumn),
                table.Text(SourceConceptIdColumn),
                table.Text(SourceDescriptorIdColumn),
                table.RequiredPooled(SourceAbbreviationColumn),
                table.RequiredPooled(TermTypeColumn),
                table.Text(CodeColumn),
                table.Required(NameColumn),
                table.Pooled(SuppressColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
