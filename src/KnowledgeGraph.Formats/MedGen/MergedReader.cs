using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MERGED.RRF; columns as its README gives them.</summary>
public static class MergedReader
{
    private const int CuiColumn = 0;
    private const int ToCuiColumn = 1;

    private static readonly TableLayout Layout = new(
        "MERGED.RRF",
        '|',
        "CUI",
        "toCUI")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<MergedConcept> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new MergedConcept(
                table.Required(CuiColumn),
                table.Required(ToCuiColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
