using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads Mondo's report class-stats.tsv, for the labels.</summary>
public static class ClassStatsReader
{
    private const int ClassIdColumn = 0;
    private const int LabelColumn = 1;
    private const int DefinitionCountColumn = 2;

    private static readonly TableLayout Layout = new(
        "class-stats.tsv",
        '\t',
        "cls",
        "cls_label",
        "textdef_count");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ClassLabel> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ClassLabel(
                table.Required(ClassIdColumn),
                table.Text(LabelColumn),
                table.RequiredNumber(DefinitionCountColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
