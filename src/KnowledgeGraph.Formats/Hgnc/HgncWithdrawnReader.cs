using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hgnc;

/// <summary>
/// Reads HGNC's withdrawn.txt. The header of its last column explains the column in words, so only how it begins is asked for.
/// </summary>
public static class HgncWithdrawnReader
{
    private const int HgncIdColumn = 0;
    private const int StatusColumn = 1;
    private const int SymbolColumn = 2;
    private const int MergedIntoColumn = 3;

    private static readonly TableLayout Layout = new(
        "withdrawn.txt",
        '\t',
        "HGNC_ID",
        "STATUS",
        "WITHDRAWN_SYMBOL",
        "MERGED_INTO_REPORT*")
    {
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<HgncWithdrawnGene> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new HgncWithdrawnGene(
                table.Required(HgncIdColumn),
                table.Pooled(StatusColumn),
                table.Text(SymbolColumn),
                [.. table.List(MergedIntoColumn, ',').Select(report => report.Split('|')[0].Trim())
                    .Where(id => id.StartsWith("HGNC:", StringComparison.OrdinalIgnoreCase))]);
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
