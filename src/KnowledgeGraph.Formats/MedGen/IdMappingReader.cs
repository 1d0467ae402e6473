using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MedGenIDMappings.txt; columns as its README gives them.</summary>
public static class IdMappingReader
{
    private const int CuiColumn = 0;
    private const int PreferredNameColumn = 1;
    private const int SourceIdColumn = 2;
    private const int SourceColumn = 3;

    private static readonly TableLayout Layout = new(
        "MedGenIDMappings.txt",
        '|',
        "CUI_or_CN_id|CUI",
        "pref_name",
        "source_id",
        "source")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ConceptIdMapping> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ConceptIdMapping(
                table.Required(CuiColumn),
                table.Text(PreferredNameColumn),
                table.Required(SourceIdColumn),
                table.RequiredPooled(SourceColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
