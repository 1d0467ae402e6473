using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.PubMed;

/// <summary>
/// Reads merged.tsv, which <c>kg download papers</c> writes: PubMed reports a merged record only by returning the other one.
/// </summary>
public static class MergedPaperReader
{
    private const int PmidColumn = 0;
    private const int IntoColumn = 1;

    private static readonly TableLayout Layout = new("merged.tsv", '\t', "pmid", "merged_into_pmid");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<MergedPaper> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new MergedPaper(table.RequiredNumber(PmidColumn), table.RequiredNumber(IntoColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
