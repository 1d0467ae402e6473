using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>Reads a CSV derived of Orphadata's epidemiology product.</summary>
public static class DerivedEpidemiologyReader
{
    private const int OrphaCodeColumn = 0;
    private const int DisorderNameColumn = 1;
    private const int TypeColumn = 2;
    private const int QualificationColumn = 3;
    private const int ClassColumn = 4;
    private const int ValueColumn = 5;
    private const int GeographicColumn = 6;
    private const int StatusColumn = 7;
    private const int SourceColumn = 8;

    private static readonly TableLayout Layout = new(
        "epidemiology_of_rare_diseases.csv",
        ',',
        "orpha_code",
        "name",
        "prevalence_type",
        "prevalence_qualification?",
        "prevalence_class?",
        "val_moy?",
        "prevalence_geographic?",
        "prevalence_validation_status",
        "source");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<OrphanetPrevalence> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new OrphanetPrevalence(
                table.Required(OrphaCodeColumn),
                table.Text(DisorderNameColumn),
                table.Pooled(TypeColumn),
                table.Pooled(QualificationColumn),
                table.Pooled(ClassColumn),
                table.Text(ValueColumn),
                table.Pooled(GeographicColumn),
                table.Pooled(StatusColumn),
                table.Text(SourceColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
