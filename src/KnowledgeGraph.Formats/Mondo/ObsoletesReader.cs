using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads Mondo's report obsoletes.tsv.</summary>
public static class ObsoletesReader
{
    private const int ClassIdColumn = 0;
    private const int ReplacedByColumn = 1;
    private const int ConsiderColumn = 2;

    private static readonly TableLayout Layout = new(
        "obsoletes.tsv",
        '\t',
        "cls",
        "replCls",
        "consCls")
    {
        AllowsShortRows = true,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ObsoleteClass> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ObsoleteClass(
                table.Required(ClassIdColumn),
                table.Text(ReplacedByColumn),
                table.Text(ConsiderColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
