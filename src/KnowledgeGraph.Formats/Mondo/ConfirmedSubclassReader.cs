using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads the ROBOT template sync-subClassOf.confirmed.</summary>
public static class ConfirmedSubclassReader
{
    private const int ChildIdColumn = 0;
    private const int ParentIdColumn = 1;
    private const int ChildSourceIdColumn = 2;
    private const int ParentSourceIdColumn = 3;

    private static readonly TableLayout Layout = new(
        "sync-subClassOf.confirmed.tsv",
        '\t',
        "subject_mondo_id",
        "object_mondo_id",
        "subject_source_id",
        "object_source_id")
    {
        IsDirective = TableLayout.IsOfRobot,
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ConfirmedSubclass> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ConfirmedSubclass(
                table.Required(ChildIdColumn),
                table.Required(ParentIdColumn),
                table.Text(ChildSourceIdColumn),
                table.Text(ParentSourceIdColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
