using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MedGen_HPO_Mapping.txt; columns as its README gives them.</summary>
public static class HpoMappingReader
{
    private const int CuiColumn = 0;
    private const int HpoIdColumn = 1;
    private const int HpoNameColumn = 2;
    private const int MedGenNameColumn = 3;
    private const int MedGenNameSourceColumn = 4;
    private const int SemanticTypeColumn = 5;

    private static readonly TableLayout Layout = new(
        "MedGen_HPO_Mapping.txt",
        '|',
        "CUI",
        "SDUI",
        "HpoStr",
        "MedGenStr",
        "MedGenStr_SAB",
        "STY")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<HpoConceptMapping> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new HpoConceptMapping(
                table.Required(CuiColumn),
                table.Required(HpoIdColumn),
                table.Text(HpoNameColumn),
                table.Text(MedGenNameColumn),
                table.Pooled(MedGenNameSourceColumn),
                table.Pooled(SemanticTypeColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
