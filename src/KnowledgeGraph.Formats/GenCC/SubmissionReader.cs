using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.GenCC;

/// <summary>
/// Reads GenCC's export of submissions, with tabs or with commas, in the form of 2026 (sgc_id, version_number) and the one before (uuid).
/// </summary>
public static class SubmissionReader
{
    private const int SubmissionIdColumn = 0;
    private const int VersionColumn = 1;
    private const int GeneCurieColumn = 2;
    private const int GeneSymbolColumn = 3;
    private const int DiseaseCurieColumn = 4;
    private const int DiseaseTitleColumn = 5;
    private const int SubmittedDiseaseNameColumn = 6;
    private const int ClassificationCurieColumn = 7;
    private const int ClassificationColumn = 8;
    private const int ModeCurieColumn = 9;
    private const int ModeColumn = 10;
    private const int SubmitterColumn = 11;
    private const int DateColumn = 12;
    private const int ReportColumn = 13;
    private const int PmidsColumn = 14;
    private const int CriteriaColumn = 15;

    private static readonly string[] Columns =
    [
        "sgc_id|uuid",
        "version_number?",
        "gene_curie",
        "gene_symbol",
        "disease_curie",
        "disease_title",
        "submitted_as_disease_name",
        "classification_curie",
        "classification_title",
        "moi_curie",
        "moi_title",
        "submitter_title",
        "submitted_as_date",
        "submitted_as_public_report_url",
        "submitted_as_pmids",
        "submitted_as_assertion_criteria_url",
    ];

    private static readonly TableLayout Tabs = new("GenCC submissions", '\t', Columns);
    private static readonly TableLayout Commas = new("GenCC submissions", ',', Columns);

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Tabs.Recognises(head) || Commas.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<GeneDiseaseSubmission> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Commas.Recognises(file.Head.Span) ? Commas : Tabs);
        while (table.Read())
        {
            var row = new GeneDiseaseSubmission(
                table.Text(SubmissionIdColumn),
                table.Number(VersionColumn),
                table.RequiredPooled(GeneCurieColumn),
                table.Pooled(GeneSymbolColumn),
                table.RequiredPooled(DiseaseCurieColumn),
                table.Pooled(DiseaseTitleColumn),
                table.Pooled(SubmittedDiseaseNameColumn),
                table.Pooled(ClassificationCurieColumn),
                table.RequiredPooled(ClassificationColumn),
                table.Pooled(ModeCurieColumn),
                table.Pooled(ModeColumn),
                table.RequiredPooled(SubmitterColumn),
                table.Pooled(DateColumn),
                table.Text(ReportColumn),
                table.Text(PmidsColumn),
                table.Pooled(CriteriaColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
