using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>Reads phenotype.hpoa, with the header of old (#DatabaseID …) and of 2023 (database_id …).</summary>
public static class HpoaReader
{
    private const int DatabaseIdColumn = 0;
    private const int DiseaseNameColumn = 1;
    private const int QualifierColumn = 2;
    private const int HpoIdColumn = 3;
    private const int ReferencesColumn = 4;
    private const int EvidenceColumn = 5;
    private const int OnsetColumn = 6;
    private const int FrequencyColumn = 7;
    private const int SexColumn = 8;
    private const int ModifiersColumn = 9;
    private const int AspectColumn = 10;
    private const int BiocurationColumn = 11;

    private static readonly TableLayout Layout = new(
        "phenotype.hpoa",
        '\t',
        "database_id",
        "disease_name",
        "qualifier",
        "hpo_id",
        "reference",
        "evidence",
        "onset",
        "frequency",
        "sex",
        "modifier",
        "aspect",
        "biocuration")
    {
        Dialect = TableDialect.Raw,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>The version the file states of itself; null if it states none.</summary>
    public static string? ReadVersion(ReadOnlySpan<byte> head) => HeaderComment.Value(head, "version", "date");

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<HpoaAnnotation> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new HpoaAnnotation(
                table.RequiredPooled(DatabaseIdColumn),
                table.Pooled(DiseaseNameColumn),
                table.Pooled(QualifierColumn),
                table.RequiredPooled(HpoIdColumn),
                table.List(ReferencesColumn, ';'),
                table.Pooled(EvidenceColumn),
                table.Pooled(OnsetColumn),
                table.Pooled(FrequencyColumn),
                table.Pooled(SexColumn),
                table.List(ModifiersColumn, ';'),
                table.RequiredPooled(AspectColumn),
                table.Pooled(BiocurationColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
