using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>Reads mim2gene_medgen.</summary>
public static class Mim2GeneMedGenReader
{
    private const int MimNumberColumn = 0;
    private const int GeneIdColumn = 1;
    private const int TypeColumn = 2;
    private const int SourceColumn = 3;
    private const int MedGenCuiColumn = 4;
    private const int CommentColumn = 5;

    private static readonly TableLayout Layout = new(
        "mim2gene_medgen",
        '\t',
        "MIM number",
        "GeneID",
        "type",
        "Source",
        "MedGenCUI",
        "Comment")
    {
        Dialect = TableDialect.Raw,
        NoValue = "-",
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<MimGeneLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new MimGeneLine(
                table.Digits(MimNumberColumn),
                table.Number(GeneIdColumn),
                table.RequiredPooled(TypeColumn),
                table.Pooled(SourceColumn),
                table.Text(MedGenCuiColumn),
                table.Pooled(CommentColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
