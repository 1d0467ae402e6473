namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>GenCC's export with all of its columns, for tests with rows of their own.</summary>
internal static class GenCCRows
{
    private const string Header =
        "sgc_id\tversion_number\tgene_curie\tgene_symbol\tdisease_curie\tdisease_title\tdisease_original_curie\tdisease_original_title\t"
            + "classification_curie\t"
        + "classification_title\tmoi_curie\tmoi_title\tsubmitter_curie\tsubmitter_title\tsubmitted_as_hgnc_id\tsubmitted_as_hgnc_symbol\t"
        + "submitted_as_disease_id\t"
        + "submitted_as_disease_name\tsubmitted_as_moi_id\tsubmitted_as_moi_name\tsubmitted_as_submitter_id\tsubmitted_as_submitter_name\t"
        + "submitted_as_classification_id\tsubmitted_as_classification_name\tsubmitted_as_date\tsubmitted_as_public_report_url\t"
        + "submitted_as_notes\t"
        + "submitted_as_pmids\tsubmitted_as_assertion_criteria_url\tsubmitted_as_submission_id\tsubmitted_run_date\n";

    /// <summary>Submissions: id, version, HGNC number, class, number of the classification, mode, submitter, papers.</summary>
    public static (string Name, string Text) Of(
        params (string Id, int Version, string Hgnc, string Class, int Code, string Mode, string Submitter, string Papers)[] rows) =>
        ("gencc-submissions.tsv", Header + string.Concat(rows.Select(row => string.Join('\t', new[]
        {
            row.Id, $"{row.Version}", $"HGNC:{row.Hgnc}", "SYMBOL", row.Class, "harmonised name",
                row.Class, "original name", $"GENCC:{row.Code}", "a word", row.Mode, "",
            "GENCC:000000", row.Submitter, $"HGNC:{row.Hgnc}", "SYMBOL", row.Class, "its own name", row.Mode, "", "GENCC:000000",
                row.Submitter, $"GENCC:{row.Code}", "a word",
            "2024-05-06 13:31:56", "https://example.org/report", "notes\nover lines, with \"quotes\"",
                row.Papers, "PMID: 999", "1", "2026-09-05",
        }.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n")));
}
