using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads Mondo's report edges.tsv (x, p, y).</summary>
public static class ReportEdgeReader
{
    private const int SubjectIdColumn = 0;
    private const int PredicateColumn = 1;
    private const int ObjectIdColumn = 2;

    private static readonly TableLayout Layout = new(
        "edges.tsv",
        '\t',
        "x",
        "p",
        "y")
    {
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ReportEdge> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ReportEdge(
                table.Required(SubjectIdColumn),
                table.RequiredPooled(PredicateColumn),
                table.RequiredPooled(ObjectIdColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
