using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MedGen_HPO_OMIM_Mapping.txt; columns as its README gives them.</summary>
public static class HpoOmimMappingReader
{
    private const int OmimCuiColumn = 0;
    private const int MimNumberColumn = 1;
    private const int OmimNameColumn = 2;
    private const int RelationshipColumn = 3;
    private const int HpoCuiColumn = 4;
    private const int HpoIdColumn = 5;
    private const int HpoNameColumn = 6;
    private const int MedGenNameColumn = 7;
    private const int MedGenSourceColumn = 8;
    private const int SemanticTypeColumn = 9;

    private static readonly TableLayout Layout = new(
        "MedGen_HPO_OMIM_Mapping.txt",
        '|',
        "OMIM_CUI",
        "MIM_number",
        "OMIM_name",
        "relationship",
        "HPO_CUI",
        "HPO_ID",
        "HPO_name",
        "MedGen_name",
        "MedGen_source",
        "STY")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<OmimHpoRelation> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new OmimHpoRelation(
                table.Text(OmimCuiColumn),
                table.Required(MimNumberColumn),
                table.Text(OmimNameColumn),
                table.RequiredPooled(RelationshipColumn),
                table.Text(HpoCuiColumn),
                table.RequiredPooled(HpoIdColumn),
                table.Pooled(HpoNameColumn),
                table.Pooled(MedGenNameColumn),
                table.Pooled(MedGenSourceColumn),
                table.Pooled(SemanticTypeColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
