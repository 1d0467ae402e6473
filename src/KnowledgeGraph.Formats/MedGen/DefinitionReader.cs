using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MGDEF.RRF; columns as its README gives them.</summary>
public static class DefinitionReader
{
    private const int CuiColumn = 0;
    private const int DefinitionColumn = 1;
    private const int SourceColumn = 2;
    private const int SuppressColumn = 3;

    private static readonly TableLayout Layout = new(
        "MGDEF.RRF",
        '|',
        "CUI",
        "DEF",
        "source",
        "SUPPRESS")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ConceptDefinition> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ConceptDefinition(
                table.Required(CuiColumn),
                table.Required(DefinitionColumn),
                table.RequiredPooled(SourceColumn),
                table.Pooled(SuppressColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
